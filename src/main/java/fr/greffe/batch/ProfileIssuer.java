package fr.greffe.batch;

import fr.greffe.export.scdl.Issuer;
import fr.greffe.reading.MatiereProposer;
import fr.greffe.reading.Profile;
import fr.greffe.record.Matiere;
import fr.greffe.text.Fold;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a profile tells SCDL.
 *
 * @param matiereNames the SCDL name of a matière code
 */
record ProfileIssuer(Profile profile, Function<String, Optional<String>> matiereNames)
    implements Issuer {

  private static final Pattern TWO_LEVELS = Pattern.compile("^\\d\\.\\d{1,2}");

  static Issuer of(Profile profile) {
    return profile.equals(Profile.NONE)
        ? Issuer.UNKNOWN
        : new ProfileIssuer(profile, MatiereProposer.load()::nameOf);
  }

  @Override
  public Optional<String> name() {
    return Optional.of(profile.name()).filter(name -> !name.isEmpty());
  }

  @Override
  public Optional<String> siret(LocalDate date) {
    return profile.siretOn(date);
  }

  @Override
  public Optional<String> prefectureId() {
    return Optional.of(profile.prefId()).filter(id -> !id.isEmpty());
  }

  @Override
  public Optional<Integer> seats(LocalDate date) {
    return profile.seatsOn(date);
  }

  @Override
  public Optional<Matiere> defaultMatiere(String subject) {
    String folded = Fold.fold(subject);
    return profile.matieres().entrySet().stream()
        .filter(entry -> folded.contains(Fold.fold(entry.getKey())))
        .sorted(longestFirst())
        .map(Map.Entry::getValue)
        .findFirst()
        .flatMap(this::matiere);
  }

  /** The longest words decide: « subvention d'équipement » before « subvention ». */
  private static Comparator<Map.Entry<String, String>> longestFirst() {
    Comparator<Map.Entry<String, String>> byLength =
        Comparator.comparing(entry -> -entry.getKey().length());
    return byLength.thenComparing(Map.Entry::getKey);
  }

  private Optional<Matiere> matiere(String fullCode) {
    Matcher code = TWO_LEVELS.matcher(fullCode);
    return code.find()
        ? matiereNames.apply(code.group()).map(name -> new Matiere(code.group(), name, fullCode))
        : Optional.empty();
  }

  @Override
  public boolean acceptsProposals() {
    return profile.acceptProposals();
  }
}
