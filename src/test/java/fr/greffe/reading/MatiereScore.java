package fr.greffe.reading;

import fr.greffe.record.Matiere;
import fr.greffe.text.WordList;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How many of a list of labelled subjects the proposer dares to propose a matière for, and how many
 * of those are right. Run as a program it prints the lists' figures and the proposals that are
 * wrong.
 */
record MatiereScore(int subjects, int proposed, int right, int rightByFirstCode) {

  /** A subject and the codes it may be filed under, the likeliest first. */
  record Labelled(List<String> codes, String subject) {}

  public static void main(String[] arguments) throws IOException {
    for (String file : List.of("matieres-held-out.tsv", "matieres-blind.tsv")) {
      System.out.println(file + ": " + of(file));
      for (Labelled l : subjects(file)) {
        Optional<Matiere> proposal = propose(l);
        if (proposal.isPresent() && !l.codes().contains(proposal.get().code())) {
          System.out.println("  " + l.codes() + " " + l.subject() + " -> " + proposal.get().code());
        }
      }
    }
  }

  static MatiereScore of(String file) throws IOException {
    int proposed = 0;
    int right = 0;
    int first = 0;
    List<Labelled> subjects = subjects(file);
    for (Labelled l : subjects) {
      Optional<String> code = propose(l).map(Matiere::code);
      proposed += code.isPresent() ? 1 : 0;
      right += code.filter(l.codes()::contains).isPresent() ? 1 : 0;
      first += code.filter(l.codes().get(0)::equals).isPresent() ? 1 : 0;
    }
    return new MatiereScore(subjects.size(), proposed, right, first);
  }

  static List<Labelled> subjects(String file) {
    return WordList.load(MatiereScore.class, file).stream()
        .map(line -> line.split("\t", 2))
        .map(cells -> new Labelled(List.of(cells[0].split("\\|")), cells[1]))
        .toList();
  }

  private static Optional<Matiere> propose(Labelled l) {
    return MatiereProposer.shared().propose(l.subject(), List.of()).value();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "proposed for %.2f of %d, right for %.2f of those (%.2f by the first code alone)",
        (double) proposed / subjects,
        subjects,
        (double) right / proposed,
        (double) rightByFirstCode / proposed);
  }
}
