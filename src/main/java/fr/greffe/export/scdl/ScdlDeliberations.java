package fr.greffe.export.scdl;

import fr.greffe.record.ActeIdentifier;
import fr.greffe.record.Deliberation;
import fr.greffe.record.Extraction;
import fr.greffe.record.Matiere;
import fr.greffe.record.Origin;
import fr.greffe.record.Receipt;
import fr.greffe.record.Sitting;
import fr.greffe.record.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Turns the délibérations of a document into SCDL rows, and says of each what it lacks. The
 * profile's name of the collectivité goes before the printed one, which may be a short form.
 */
public final class ScdlDeliberations {
  private static final String BUNDLE = "fr.greffe.export.scdl";

  private final RowValidator validator;
  private final Issuer issuer;
  private final ResourceBundle words;

  public ScdlDeliberations(TableSchema schema, Issuer issuer, Locale language) {
    this.validator = new RowValidator(schema);
    this.issuer = issuer;
    this.words =
        ResourceBundle.getBundle(
            BUNDLE,
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** One row per délibération, in order; decisions taken by delegation have none. */
  public List<ScdlRow> rows(Extraction extraction) {
    Map<String, Sitting> sittings =
        extraction.records().sittings().stream()
            .collect(Collectors.toMap(Sitting::id, Function.identity(), (first, same) -> first));
    return extraction.records().deliberations().stream()
        .filter(act -> act.kind() == Deliberation.Kind.DELIBERATION)
        .map(act -> row(act, Optional.ofNullable(sittings.get(act.sittingId()))))
        .toList();
  }

  private ScdlRow row(Deliberation act, Optional<Sitting> sitting) {
    Optional<ActeIdentifier> identifier =
        act.receipt().map(Receipt::identifier).flatMap(Value::value);
    Optional<LocalDate> date =
        sitting.flatMap(s -> s.date().value()).or(() -> identifier.map(ActeIdentifier::date));
    Map<String, String> values = new LinkedHashMap<>();
    put(values, "COLL_NOM", issuer.name().or(() -> sitting.flatMap(s -> s.collectivity().value())));
    put(values, "COLL_SIRET", date.flatMap(issuer::siret));
    put(values, "DELIB_ID", act.number().value().or(() -> identifier.map(ActeIdentifier::number)));
    put(values, "DELIB_DATE", date.map(LocalDate::toString));
    Optional<Matiere> matiere = matiere(act);
    put(values, "DELIB_MATIERE_CODE", matiere.map(Matiere::code));
    put(values, "DELIB_MATIERE_NOM", matiere.map(Matiere::name));
    put(values, "DELIB_OBJET", act.subject().value());
    put(values, "PREF_ID", issuer.prefectureId());
    put(
        values,
        "PREF_DATE",
        act.receipt().flatMap(r -> r.reception().value()).map(LocalDate::toString));
    VoteCounts.of(act, sitting, issuer, date).ifPresent(votes -> put(values, votes));
    return new ScdlRow(
        act.id(), act.pages().first(), values, reasons(values, act, sitting, identifier));
  }

  private static void put(Map<String, String> values, String column, Optional<String> value) {
    value.map(String::strip).filter(v -> !v.isEmpty()).ifPresent(v -> values.put(column, v));
  }

  private static void put(Map<String, String> values, VoteCounts votes) {
    values.put("VOTE_EFFECTIF", Integer.toString(votes.entitled()));
    values.put("VOTE_REEL", Integer.toString(votes.voted()));
    values.put("VOTE_POUR", Integer.toString(votes.pour()));
    values.put("VOTE_CONTRE", Integer.toString(votes.contre()));
    values.put("VOTE_ABSTENTION", Integer.toString(votes.abstention()));
  }

  /** The matière as printed; else the profile's; else a proposal, if the profile takes them. */
  private Optional<Matiere> matiere(Deliberation act) {
    if (act.matiere().isPresent() && act.matiere().origin() == Origin.PRINTED) {
      return act.matiere().value();
    }
    return issuer
        .defaultMatiere(act.subject().orElse(""))
        .or(() -> issuer.acceptsProposals() ? act.matiere().value() : Optional.empty());
  }

  private List<String> reasons(
      Map<String, String> values,
      Deliberation act,
      Optional<Sitting> sitting,
      Optional<ActeIdentifier> identifier) {
    List<String> reasons = new ArrayList<>();
    for (Violation violation : validator.validate(values)) {
      reasons.add(reason(violation, act));
    }
    Optional<String> siren =
        identifier.map(ActeIdentifier::siren).or(() -> sitting.flatMap(s -> s.siren().value()));
    String siret = values.getOrDefault("COLL_SIRET", "");
    if (!siret.isEmpty() && siren.isPresent() && !siret.startsWith(siren.get())) {
      reasons.add(words.getString("other-siren").replace("{0}", siren.get()));
    }
    return reasons;
  }

  private String reason(Violation violation, Deliberation act) {
    String columns = String.join(", ", violation.columns());
    String key = violation.rule();
    boolean proposal = act.matiere().isPresent() && act.matiere().origin() == Origin.PROPOSED;
    if (key.equals("required") && columns.equals("DELIB_MATIERE_CODE") && proposal) {
      String code = act.matiere().value().map(Matiere::code).orElse("");
      return words.getString("proposal").replace("{0}", columns).replace("{1}", code);
    }
    return words.getString(words.containsKey(key) ? key : "other").replace("{0}", columns);
  }
}
