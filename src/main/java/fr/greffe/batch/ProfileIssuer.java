package fr.greffe.batch;

import fr.greffe.export.scdl.Issuer;
import fr.greffe.reading.Profile;
import fr.greffe.record.Matiere;
import java.time.LocalDate;
import java.util.Optional;

/** What a profile tells SCDL. */
record ProfileIssuer(Profile profile) implements Issuer {

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
    return Optional.empty();
  }

  @Override
  public boolean acceptsProposals() {
    return profile.acceptProposals();
  }
}
