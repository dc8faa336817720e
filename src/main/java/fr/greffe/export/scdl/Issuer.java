package fr.greffe.export.scdl;

import fr.greffe.record.Matiere;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What SCDL asks of a collectivité and its publications do not print: it comes from the
 * collectivité's profile, and without one nothing takes its place.
 */
public interface Issuer {
  /** The official name. */
  Optional<String> name();

  /** The SIRET in force at a date: 14 digits. */
  Optional<String> siret(LocalDate date);

  /** The préfecture's identifier. */
  Optional<String> prefectureId();

  /** The number of seats at a date. */
  Optional<Integer> seats(LocalDate date);

  /** The matière of acts of which none is printed. */
  Optional<Matiere> defaultMatiere(String subject);

  /** True when a matière that is only proposed may be published. */
  boolean acceptsProposals();

  /** No profile. */
  Issuer UNKNOWN =
      new Issuer() {
        @Override
        public Optional<String> name() {
          return Optional.empty();
        }

        @Override
        public Optional<String> siret(LocalDate date) {
          return Optional.empty();
        }

        @Override
        public Optional<String> prefectureId() {
          return Optional.empty();
        }

        @Override
        public Optional<Integer> seats(LocalDate date) {
          return Optional.empty();
        }

        @Override
        public Optional<Matiere> defaultMatiere(String subject) {
          return Optional.empty();
        }

        @Override
        public boolean acceptsProposals() {
          return false;
        }
      };
}
