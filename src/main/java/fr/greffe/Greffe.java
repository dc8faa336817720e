package fr.greffe;

import fr.greffe.check.BodyFacts;
import fr.greffe.check.CheckOptions;
import fr.greffe.pdf.PdfOptions;
import fr.greffe.pdf.PdfReader;
import fr.greffe.reading.Profile;
import fr.greffe.record.Extraction;
import fr.greffe.record.PageSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads one PDF of a council's decisions into typed, checked, traceable records.
 *
 * <pre>{@code
 * Extraction extraction = Greffe.open(Path.of("deliberations.pdf")).extract();
 * }</pre>
 *
 * Values of this class are immutable: each option returns a new one. Nothing is written to disk.
 */
public final class Greffe {
  /** A SIRET begins with the SIREN of the collectivité. */
  private static final int SIREN_DIGITS = 9;

  private final Path path;
  private final String name;
  private final PdfOptions reading;
  private final Profile profile;
  private final CheckOptions checking;

  private Greffe(
      Path path, String name, PdfOptions reading, Profile profile, CheckOptions checking) {
    this.path = path;
    this.name = name;
    this.reading = reading;
    this.profile = profile;
    this.checking = checking;
  }

  /** A reading of this file, with default options. The file is not touched before extraction. */
  public static Greffe open(Path path) {
    Objects.requireNonNull(path, "path");
    Path last = path.getFileName();
    String name = last == null ? path.toString() : last.toString();
    return new Greffe(path, name, PdfOptions.DEFAULT, Profile.NONE, CheckOptions.ALL);
  }

  /** Gives the document another name in sources and messages than the file's own. */
  public Greffe named(String documentName) {
    Objects.requireNonNull(documentName, "documentName");
    return new Greffe(path, documentName, reading, profile, checking);
  }

  /** Reads only these pages, 1-based; no span means all pages. */
  public Greffe pages(PageSpan... spans) {
    return reading(new PdfOptions(List.of(spans), reading.ocr()));
  }

  /** Says when pages are read by OCR; by default those that have no text. */
  public Greffe ocr(PdfOptions.Ocr when) {
    return reading(new PdfOptions(reading.pages(), when));
  }

  /** Reads the PDF with these options in place of all earlier ones. */
  public Greffe reading(PdfOptions options) {
    return new Greffe(path, name, options, profile, checking);
  }

  /** Adds what the collectivité says of itself and its documents do not print. */
  public Greffe profile(Profile known) {
    return new Greffe(path, name, reading, known, checking);
  }

  /** Chooses the rules to check and the findings to keep; by default all. */
  public Greffe checking(CheckOptions options) {
    return new Greffe(path, name, reading, profile, options);
  }

  /**
   * Runs every stage.
   *
   * @return what was read; its status is PARTIAL when some page or part could not be
   * @throws fr.greffe.pdf.UnreadablePdfException when the file cannot be opened as a PDF
   * @throws IOException when it cannot be read at all
   */
  public Extraction extract() throws IOException {
    return read().extraction();
  }

  /**
   * Runs every stage and keeps the pages too, for those who draw them.
   *
   * @throws fr.greffe.pdf.UnreadablePdfException when the file cannot be opened as a PDF
   * @throws IOException when it cannot be read at all
   */
  public Reading read() throws IOException {
    CheckOptions options =
        profile.equals(Profile.NONE) ? checking : checking.withBody(knownOf(profile));
    return new Stages(profile, options).run(new PdfReader(reading).read(path, name));
  }

  /** What a profile says whatever the date; what has changed over time is left unsaid. */
  private static BodyFacts knownOf(Profile profile) {
    List<Integer> seats = profile.seats().stream().map(Profile.Seats::number).distinct().toList();
    List<String> sirens =
        profile.sirets().stream()
            .map(siret -> siret.number().substring(0, SIREN_DIGITS))
            .distinct()
            .toList();
    return new BodyFacts(only(seats), profile.body(), only(sirens));
  }

  private static <T> Optional<T> only(List<T> values) {
    return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
  }
}
