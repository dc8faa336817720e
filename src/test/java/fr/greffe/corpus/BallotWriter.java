package fr.greffe.corpus;

import fr.greffe.record.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Prints a {@link Ballot}. Styles: {@code words} (the result alone), {@code sentence} (« par 14
 * voix pour, 2 contre (…) »), {@code lines} (a line per choice), {@code compact} (« Vote : 14 pour
 * / 0 contre »), {@code columns} (« POUR : 14 CONTRE : 0 » on one line), {@code etat} (a page of
 * names per choice), {@code table} (the counts; the names stand in a table, see {@link RollCall}).
 */
final class BallotWriter {
  private static final Map<Choice, String> ETAT =
      Map.of(
          Choice.POUR, "Ont voté POUR",
          Choice.CONTRE, "Ont voté CONTRE",
          Choice.ABSTENTION, "Se sont ABSTENUS",
          Choice.NPPV, "N'ont pas pris part au vote",
          Choice.ABSENT, "Étaient ABSENTS");
  private static final Map<Choice, String> LINES =
      Map.of(
          Choice.POUR, "Pour",
          Choice.CONTRE, "Contre",
          Choice.ABSTENTION, "Abstention(s)",
          Choice.NPPV, "Ne prend pas part au vote",
          Choice.ABSENT, "Absent(s)");

  private BallotWriter() {}

  static String write(Ballot ballot) {
    return switch (ballot.style()) {
      case "words" -> "<p class=\"vote\">" + text(ballot.words()) + "</p>";
      case "sentence" -> "<p class=\"vote\">" + text(sentence(ballot)) + "</p>";
      case "lines" -> lines(ballot);
      case "table" -> "<p class=\"vote\">" + text(counts(ballot)) + "</p>";
      case "compact" -> "<p class=\"vote\">" + text(compact(ballot)) + "</p>";
      case "columns" -> columns(ballot);
      case "etat" -> etat(ballot);
      default -> throw new IllegalArgumentException("no vote style " + ballot.style());
    };
  }

  private static String sentence(Ballot ballot) {
    List<String> parts = new ArrayList<>();
    ballot
        .tallies()
        .forEach(
            (choice, t) -> {
              if (t.count().isPresent()) {
                parts.add(spoken(choice, t.count().get()) + inBrackets(ballot, choice, t));
              }
            });
    return ballot.words().replace("%", joined(parts)) + ".";
  }

  private static String counts(Ballot ballot) {
    List<String> parts = new ArrayList<>();
    ballot.tallies().forEach((choice, t) -> t.count().ifPresent(n -> parts.add(spoken(choice, n))));
    return ballot.words().replace("%", joined(parts)) + ".";
  }

  private static String spoken(Choice choice, int n) {
    return switch (choice) {
      case POUR -> n + " voix pour";
      case CONTRE -> n + " contre";
      case ABSTENTION -> n + (n > 1 ? " abstentions" : " abstention");
      case NPPV -> n + (n > 1 ? " ne prenant pas part au vote" : " ne prend pas part au vote");
      case ABSENT -> n + (n > 1 ? " absents" : " absent");
    };
  }

  private static String inBrackets(Ballot ballot, Choice choice, Ballot.Tally t) {
    if (choice == Choice.POUR || t.members() == null || t.members().isEmpty()) {
      return "";
    }
    return " (" + names(ballot, t) + ")";
  }

  private static String names(Ballot ballot, Ballot.Tally t) {
    return t.members().stream()
        .map(m -> m.printed(ballot.names()))
        .collect(Collectors.joining(", "));
  }

  private static String joined(List<String> parts) {
    return parts.size() < 2
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, parts.size() - 1))
            + " et "
            + parts.get(parts.size() - 1);
  }

  private static String lines(Ballot ballot) {
    StringBuilder out = new StringBuilder("<div class=\"vote\">");
    out.append("<p>").append(text(ballot.words())).append("</p>");
    ballot
        .tallies()
        .forEach(
            (choice, t) -> {
              out.append("<p class=\"choice\">").append(LINES.get(choice)).append("\u00a0: ");
              t.count().ifPresent(out::append);
              out.append(text(inBrackets(ballot, choice, t))).append("</p>");
            });
    return out.append("</div>").toString();
  }

  private static String compact(Ballot ballot) {
    return "Vote : "
        + ballot.tallies().entrySet().stream()
            .map(e -> e.getValue().count().orElse(0) + " " + e.getKey().name().toLowerCase())
            .collect(Collectors.joining(" / "))
        + " \u2013 "
        + ballot.words();
  }

  private static String columns(Ballot ballot) {
    return "<p class=\"vote\">"
        + text(ballot.words())
        + "</p><p class=\"choices\">"
        + ballot.tallies().entrySet().stream()
            .map(
                e ->
                    "<span class=\"choice\">"
                        + e.getKey().name()
                        + "\u00a0: "
                        + e.getValue().count().map(String::valueOf).orElse("")
                        + text(inBrackets(ballot, e.getKey(), e.getValue()))
                        + "</span>")
            .collect(Collectors.joining(" "))
        + "</p>";
  }

  private static String etat(Ballot ballot) {
    StringBuilder out = new StringBuilder("<div class=\"etat\">");
    out.append("<p class=\"result\">").append(text(ballot.words())).append("</p>");
    ballot
        .tallies()
        .forEach(
            (choice, t) -> {
              out.append("<p class=\"choice\"><b>")
                  .append(ETAT.get(choice))
                  .append(" (")
                  .append(t.count().map(String::valueOf).orElse(""))
                  .append(")\u00a0:</b></p>");
              out.append("<div class=\"names\">");
              if (t.members() != null) {
                t.members().forEach(m -> out.append(name(ballot, t, m)));
              }
              out.append("</div>");
            });
    return out.append("</div>").toString();
  }

  private static String name(Ballot ballot, Ballot.Tally t, Person member) {
    String proxy =
        t.proxies().stream()
            .filter(p -> p.from().equals(member))
            .map(p -> " a donné pouvoir à " + p.to().printed(ballot.names()))
            .findFirst()
            .orElse("");
    return "<p>" + text(member.printed(ballot.names()) + proxy) + "</p>";
  }

  private static String text(String plain) {
    return DocBuilder.escape(plain);
  }
}
