package fr.greffe.export.csv;

import fr.greffe.record.ActeIdentifier;
import fr.greffe.record.AttendanceChange;
import fr.greffe.record.Candidacy;
import fr.greffe.record.Choice;
import fr.greffe.record.Deliberation;
import fr.greffe.record.ElectionRound;
import fr.greffe.record.Matiere;
import fr.greffe.record.Member;
import fr.greffe.record.Origin;
import fr.greffe.record.Receipt;
import fr.greffe.record.Sitting;
import fr.greffe.record.Source;
import fr.greffe.record.Tally;
import fr.greffe.record.Value;
import fr.greffe.record.Vote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows of {@code seances}, {@code actes}, {@code votes}, {@code votes_membres}, {@code suffrages}.
 */
final class ActRows {
  private final DocumentRows rows;
  private final DocumentRows.ScdlPlace scdlFile;
  private final Map<String, Sitting> sittings;

  ActRows(DocumentRows rows, DocumentRows.ScdlPlace scdlFile) {
    this.rows = rows;
    this.scdlFile = scdlFile;
    this.sittings =
        rows.extraction().records().sittings().stream()
            .collect(Collectors.toMap(Sitting::id, Function.identity(), (first, same) -> first));
  }

  void add() {
    rows.extraction().records().sittings().forEach(this::sitting);
    rows.extraction().records().deliberations().forEach(this::act);
  }

  private void sitting(Sitting sitting) {
    CsvRow row =
        rows.add("seances", sitting.pages().first(), sitting.id())
            .count("derniere_page", sitting.pages().last())
            .text("collectivite", sitting.collectivity().value())
            .text("siren", sitting.siren().value())
            .text("assemblee", sitting.assembly().value().map(Enum::name))
            .date("date", sitting.date().value())
            .date("convocation", sitting.convocation().value())
            .text("lieu", sitting.place().value())
            .text("president", sitting.president().value().map(Member::fullName))
            .text("secretaire", sitting.secretary().value().map(Member::fullName))
            .text("quorum", sitting.quorum().value());
    counts(row, sitting);
    names(row, sitting);
  }

  private static void counts(CsvRow row, Sitting sitting) {
    row.count("membres_en_exercice", sitting.membersInOffice().value())
        .count("presents", sitting.presentCount().value())
        .count("pouvoirs", sitting.proxyCount().value())
        .count("absents", sitting.absentCount().value());
    List<String> derived = new ArrayList<>();
    noteDerived(derived, "membres_en_exercice", sitting.membersInOffice());
    noteDerived(derived, "presents", sitting.presentCount());
    noteDerived(derived, "pouvoirs", sitting.proxyCount());
    noteDerived(derived, "absents", sitting.absentCount());
    row.list("comptes_calcules", derived.stream());
  }

  private static void noteDerived(List<String> derived, String column, Value<Integer> count) {
    if (count.origin() == Origin.DERIVED) {
      derived.add(column);
    }
  }

  private static void names(CsvRow row, Sitting sitting) {
    row.list("noms_presents", sitting.present().stream().map(Member::fullName))
        .list("noms_excuses", sitting.excused().stream().map(Member::fullName))
        .list("noms_absents", sitting.absent().stream().map(Member::fullName))
        .list(
            "noms_pouvoirs",
            sitting.proxies().stream().map(p -> p.from().fullName() + " → " + p.to().fullName()))
        .list("mouvements", sitting.changes().stream().map(ActRows::change));
  }

  private static String change(AttendanceChange change) {
    String kind = change.kind() == AttendanceChange.Kind.ARRIVAL ? "arrivée" : "départ";
    return Stream.of(kind, change.member().fullName(), change.time(), change.beforeAct())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private void act(Deliberation act) {
    CsvRow row =
        rows.add("actes", act.pages().first(), act.id())
            .count("derniere_page", act.pages().last())
            .text("seance", act.sittingId())
            .text("genre", act.kind().name())
            .text("numero", act.number().value())
            .date("date", date(act))
            .text("objet", act.subject().value())
            .count("visas", act.visas().size())
            .count("considerants", act.recitals().size())
            .count("articles", act.articles().size())
            .text("rapporteur", act.rapporteur().value().map(Member::fullName))
            .list("commissions", act.commissions().stream().flatMap(c -> c.value().stream()))
            .text("signataire", act.signatory().value().map(Member::fullName))
            .date("publication", act.publication().value())
            .count("votes", act.votes().size())
            .text("scdl", scdlFile.of(act.id()));
    matiere(row, act.matiere());
    act.receipt().ifPresent(receipt -> receipt(row, receipt));
    act.votes().forEach(vote -> vote(act, vote));
  }

  private Optional<LocalDate> date(Deliberation act) {
    return Optional.ofNullable(sittings.get(act.sittingId()))
        .flatMap(sitting -> sitting.date().value())
        .or(() -> act.receipt().flatMap(r -> r.identifier().value()).map(ActeIdentifier::date));
  }

  private static void matiere(CsvRow row, Value<Matiere> matiere) {
    if (matiere.isPresent()) {
      row.text("matiere_code", matiere.value().map(Matiere::code))
          .text("matiere_nom", matiere.value().map(Matiere::name))
          .text("matiere_origine", matiere.origin().name());
    }
  }

  private static void receipt(CsvRow row, Receipt receipt) {
    row.text("identifiant_actes", receipt.identifier().value().map(ActeIdentifier::printed))
        .text("siren", receipt.identifier().value().map(ActeIdentifier::siren))
        .date("transmission", receipt.transmission().value())
        .date("reception", receipt.reception().value());
  }

  private void vote(Deliberation act, Vote vote) {
    CsvRow row =
        rows.add("votes", page(vote, act), vote.id())
            .text("acte", act.id())
            .text("numero", act.number().value())
            .text("objet", act.subject().value())
            .date("date", date(act))
            .text("portee", vote.scope())
            .text("resultat", vote.result().name())
            .text("resultat_imprime", vote.resultAsPrinted().value())
            .text("scrutin", vote.ballot().name());
    List<String> derived = new ArrayList<>();
    for (Tally tally : vote.tallies()) {
      String column = tally.choice().name().toLowerCase(Locale.ROOT);
      row.count(column, tally.count().value());
      noteDerived(derived, column, tally.count());
      members(act, vote, tally);
    }
    row.list("comptes_calcules", derived.stream());
    vote.rounds().forEach(round -> round(act, vote, round));
  }

  private void round(Deliberation act, Vote vote, ElectionRound round) {
    int rank = 0;
    for (Candidacy candidate : round.candidates()) {
      rank++;
      int page =
          candidate.votes().sources().stream()
              .map(Source::page)
              .findFirst()
              .orElse(page(vote, act));
      rows.add("suffrages", page, vote.id() + "/tour-" + round.number() + "/" + rank)
          .text("vote", vote.id())
          .text("acte", act.id())
          .count("tour", round.number())
          .count("inscrits", round.registered().value())
          .count("votants", round.voters().value())
          .count("blancs", round.blank().value())
          .count("nuls", round.spoiled().value())
          .count("blancs_ou_nuls", round.blankOrSpoiled().value())
          .count("exprimes", round.cast().value())
          .count("majorite_absolue", round.majority().value())
          .text("candidat", candidate.name())
          .count("suffrages", candidate.votes().value())
          .flag("elu", candidate.proclaimed());
    }
  }

  private static int page(Vote vote, Deliberation act) {
    return vote.sources().stream().map(Source::page).findFirst().orElse(act.pages().first());
  }

  private void members(Deliberation act, Vote vote, Tally tally) {
    Choice choice = tally.choice();
    int rank = 0;
    for (Member member : tally.members()) {
      rank++;
      rows.add("votes_membres", member.source().page(), vote.id() + "/" + choice + "/" + rank)
          .text("vote", vote.id())
          .text("acte", act.id())
          .text("numero", act.number().value())
          .text("choix", choice.name())
          .text("civilite", member.civility())
          .text("prenom", member.firstName())
          .text("nom", member.lastName())
          .text("role", member.role())
          .text("pouvoir_a", member.proxyHolder());
    }
  }
}
