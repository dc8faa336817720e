package fr.greffe.corpus;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Prints who was there. Styles: {@code register} (« Étaient présents : … »), {@code pv} (labels
 * underlined, proxies in a sentence each), {@code village} (short labels, proxies in brackets),
 * {@code roll} (one name per line in two columns).
 */
final class AttendanceWriter {
  private AttendanceWriter() {}

  static String write(Sitting sitting) {
    return switch (sitting.style()) {
      case "register" -> register(sitting);
      case "pv" -> minutes(sitting);
      case "village" -> village(sitting);
      case "roll" -> roll(sitting);
      default -> throw new IllegalArgumentException("no attendance style " + sitting.style());
    };
  }

  private static String register(Sitting s) {
    return paragraph("Étaient présents :", names(s, s.present()) + ".")
        + when(
            s.proxies(),
            () ->
                paragraph(
                    "Absents ayant donné pouvoir :",
                    proxies(s, " a donné pouvoir à ", " ; ") + "."))
        + when(s.excused(), () -> paragraph("Absents excusés :", names(s, s.excused()) + "."))
        + when(s.absent(), () -> paragraph("Absents :", names(s, s.absent()) + "."));
  }

  private static String minutes(Sitting s) {
    return label("Présents", s.present().size())
        + "<p class=\"members\">"
        + text(names(s, s.present()))
        + ".</p>"
        + when(
            s.proxies(),
            () ->
                label("Procurations", s.proxies().size())
                    + s.proxies().stream()
                        .map(p -> "<p class=\"members\">" + text(pair(s, p, " à ")) + "</p>")
                        .collect(Collectors.joining()))
        + when(
            s.excused(),
            () ->
                label("Excusés", s.excused().size())
                    + "<p class=\"members\">"
                    + text(names(s, s.excused()))
                    + ".</p>")
        + when(
            s.absent(),
            () ->
                label("Absents", s.absent().size())
                    + "<p class=\"members\">"
                    + text(names(s, s.absent()))
                    + ".</p>");
  }

  private static String village(Sitting s) {
    return paragraph("Présents :", names(s, s.present()))
        + when(
            s.proxies(),
            () ->
                paragraph(
                    "Procurations :",
                    s.proxies().stream()
                        .map(
                            p ->
                                p.from().printed(s.form())
                                    + " (procuration à "
                                    + p.to().printed(s.form())
                                    + ")")
                        .collect(Collectors.joining(", "))))
        + when(s.excused(), () -> paragraph("Excusé(s) :", names(s, s.excused())))
        + when(s.absent(), () -> paragraph("Absent(s) :", names(s, s.absent())));
  }

  private static String roll(Sitting s) {
    return block("PRÉSENTS", s, s.present())
        + when(
            s.proxies(),
            () ->
                "<p class=\"label\">POUVOIRS</p><div class=\"roll\">"
                    + s.proxies().stream()
                        .map(p -> "<p>" + text(pair(s, p, " a donné procuration à ")) + "</p>")
                        .collect(Collectors.joining())
                    + "</div>")
        + when(s.excused(), () -> block("EXCUSÉS", s, s.excused()))
        + when(s.absent(), () -> block("ABSENTS", s, s.absent()));
  }

  private static String block(String label, Sitting s, List<Person> people) {
    return "<p class=\"label\">"
        + label
        + "</p><div class=\"roll\">"
        + people.stream()
            .map(
                p ->
                    "<p>"
                        + text(p.printed(s.form()) + (p.role().isEmpty() ? "" : ", " + p.role()))
                        + "</p>")
            .collect(Collectors.joining())
        + "</div>";
  }

  private static String label(String label, int count) {
    return "<p class=\"label\">" + label + " (" + count + ")\u00a0:</p>";
  }

  private static String paragraph(String label, String rest) {
    return "<p class=\"members\"><b>" + text(label) + "</b> " + text(rest) + "</p>";
  }

  private static String names(Sitting s, List<Person> people) {
    return people.stream().map(p -> p.printed(s.form())).collect(Collectors.joining(", "));
  }

  private static String proxies(Sitting s, String verb, String separator) {
    Function<Sitting.Proxy, String> one = p -> pair(s, p, verb);
    return s.proxies().stream().map(one).collect(Collectors.joining(separator));
  }

  private static String pair(Sitting s, Sitting.Proxy p, String verb) {
    return p.from().printed(s.form()) + verb + p.to().printed(s.form());
  }

  private static String when(List<?> items, java.util.function.Supplier<String> then) {
    return items.isEmpty() ? "" : then.get();
  }

  private static String text(String plain) {
    return DocBuilder.escape(plain).replace(" :", "\u00a0:");
  }
}
