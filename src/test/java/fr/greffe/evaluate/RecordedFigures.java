package fr.greffe.evaluate;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The figures the corpus must keep: F1 of each type of record in each document, so that a document
 * added to the corpus moves no other figure. Recording raises them; lowering one takes a reason,
 * which is kept in the file.
 *
 * @param figures by name, in the order of the names
 * @param lowered why figures were lowered, the latest last
 */
record RecordedFigures(Map<String, BigDecimal> figures, List<String> lowered) {

  /** Where the figures are kept. */
  static final Path FILE =
      Path.of("src", "test", "resources", "fr", "greffe", "evaluate", "recorded-figures.json");

  /** A figure may fall by this much without failing: less than one value in a thousand. */
  private static final BigDecimal TOLERANCE = new BigDecimal("0.0005");

  private static final int PLACES = 4;

  RecordedFigures {
    figures = Collections.unmodifiableMap(new TreeMap<>(figures));
    lowered = List.copyOf(lowered);
  }

  static RecordedFigures read() throws IOException {
    if (!Files.exists(FILE)) {
      return new RecordedFigures(Map.of(), List.of());
    }
    JsonNode json = new ObjectMapper().readTree(FILE.toFile());
    Map<String, BigDecimal> figures = new TreeMap<>();
    json.get("figures")
        .fields()
        .forEachRemaining(e -> figures.put(e.getKey(), new BigDecimal(e.getValue().asText())));
    List<String> reasons = new ArrayList<>();
    json.get("lowered").forEach(r -> reasons.add(r.asText()));
    return new RecordedFigures(figures, reasons);
  }

  /** The figures of a report. */
  static RecordedFigures of(Report report) {
    Map<String, BigDecimal> figures = new TreeMap<>();
    for (Report.Group document : report.each()) {
      for (Field column : ReportText.columns()) {
        Score score = ReportText.measure(document, column);
        if (!score.isEmpty()) {
          figures.put(document.name() + " " + ReportText.heading(column), rounded(score));
        }
      }
    }
    return new RecordedFigures(figures, List.of());
  }

  private static BigDecimal rounded(Score score) {
    return BigDecimal.valueOf(score.f1()).setScale(PLACES, RoundingMode.FLOOR);
  }

  /** What fell below the recorded figures, one line each. */
  List<String> fallenIn(RecordedFigures now) {
    List<String> fallen = new ArrayList<>();
    figures.forEach(
        (name, recorded) -> {
          BigDecimal figure = now.figures.getOrDefault(name, BigDecimal.ZERO);
          if (figure.compareTo(recorded.subtract(TOLERANCE)) < 0) {
            fallen.add(name + ": recorded " + recorded + ", now " + figure);
          }
        });
    return fallen;
  }

  /**
   * These figures brought up to date.
   *
   * @param reason why figures may be lowered; blank to only raise them
   */
  RecordedFigures updated(RecordedFigures now, String reason) {
    Map<String, BigDecimal> figuresNow = new TreeMap<>(now.figures);
    List<String> reasons = new ArrayList<>(lowered);
    if (reason.isBlank()) {
      figures.forEach((name, recorded) -> figuresNow.merge(name, recorded, BigDecimal::max));
    } else {
      reasons.add(reason);
    }
    return new RecordedFigures(figuresNow, reasons);
  }

  void write() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode json = mapper.createObjectNode();
    ObjectNode values = json.putObject("figures");
    figures.forEach(values::put);
    lowered.forEach(json.putArray("lowered")::add);
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
    Files.createDirectories(FILE.getParent());
    String text = mapper.writer(printer).writeValueAsString(json) + "\n";
    Files.write(FILE, text.getBytes(StandardCharsets.UTF_8));
  }
}
