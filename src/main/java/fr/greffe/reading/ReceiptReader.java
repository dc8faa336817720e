package fr.greffe.reading;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfPage;
import fr.greffe.pdf.Stamp;
import fr.greffe.record.ActeIdentifier;
import fr.greffe.record.PageSpan;
import fr.greffe.record.Receipt;
import fr.greffe.record.Source;
import fr.greffe.record.Value;
import fr.greffe.text.ActNumbers;
import fr.greffe.text.ActeIdentifiers;
import fr.greffe.text.DateMatch;
import fr.greffe.text.Fold;
import fr.greffe.text.FrenchDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the receipts of the contrôle de légalité: stamps, and whole pages of acknowledgement. */
final class ReceiptReader {
  private static final Pattern TRANSMISSION =
      Pattern.compile("teletransmission|envoye|envoi|transmis|date d'emission(?! de l'accuse)");
  private static final Pattern RECEPTION =
      Pattern.compile("reception|recu |recue|en date du|date de l'ar|ar du");
  private static final Pattern PUBLICATION =
      Pattern.compile("publie|publication|affiche|affichage|mise? en ligne");
  private static final Pattern MATIERE =
      Pattern.compile(
          "(?:^|[:\\s])(\\d\\.\\d{1,2}(?:\\.\\d{1,2})*)[\\s.–-]+(\\p{L}[\\p{L} '’,()/-]{3,})");

  private final PdfDocument document;
  private final List<Printed> printed;

  ReceiptReader(PdfDocument document) {
    this.document = document;
    this.printed = all(document);
  }

  /** A receipt at one place. */
  private record Printed(
      int page, List<Line> lines, Optional<ActeIdentifier> identifier, Source source) {}

  private static List<Printed> all(PdfDocument document) {
    List<Printed> found = new ArrayList<>();
    for (PdfPage page : document.pages()) {
      for (Stamp stamp : page.stamps()) {
        String text = stamp.lines().stream().map(Line::text).collect(Collectors.joining(" "));
        Optional<ActeIdentifier> id = ActeIdentifiers.find(text).stream().findFirst();
        Source source = new Source(document.file(), page.number(), stamp.box(), text);
        found.add(new Printed(page.number(), stamp.lines(), id, source));
      }
    }
    return found;
  }

  /** The pages with those right after them that hold an acknowledgement and nothing else. */
  PageSpan withReceiptPages(PageSpan pages) {
    int last = pages.last();
    while (isReceiptPage(last + 1)) {
      last++;
    }
    return new PageSpan(pages.first(), last);
  }

  private boolean isReceiptPage(int number) {
    return document.pages().stream()
        .anyMatch(p -> p.number() == number && p.lines().isEmpty() && !p.stamps().isEmpty());
  }

  /**
   * The receipt stamped on an act's pages, with every place it is seen on. Where several acts share
   * a page the stamp with the act's number is its own, else the first under its heading.
   */
  Optional<Receipt> read(
      PageSpan pages, List<Unit> units, Optional<String> number, Source heading) {
    List<Printed> own = new ArrayList<>();
    for (Printed p : printed) {
      if (pages.contains(p.page())) {
        own.add(p);
      }
    }
    for (Unit unit : units) {
      List<ActeIdentifier> ids = ActeIdentifiers.find(unit.text());
      if (!ids.isEmpty()) {
        own.add(new Printed(unit.page(), unit.lines(), Optional.of(ids.get(0)), unit.source()));
      }
    }
    Optional<Printed> first =
        numbered(own, number)
            .or(() -> beside(own, heading))
            .or(() -> own.stream().filter(p -> p.identifier().isPresent()).findFirst())
            .or(() -> own.stream().findFirst());
    if (first.isEmpty()) {
      return Optional.empty();
    }
    String id = first.get().identifier().map(ActeIdentifier::printed).orElse("");
    List<Printed> same =
        own.stream()
            .filter(p -> p.identifier().map(i -> i.printed().equals(id)).orElse(true))
            .toList();
    return Optional.of(receipt(same));
  }

  private static Optional<Printed> numbered(List<Printed> own, Optional<String> number) {
    return own.stream()
        .filter(
            p ->
                p.identifier()
                    .filter(
                        i ->
                            number.filter(n -> ActNumbers.sameButPrefix(n, i.number())).isPresent())
                    .isPresent())
        .findFirst();
  }

  /** On a page with several identifiers, the first stamp that does not stand above the heading. */
  private static Optional<Printed> beside(List<Printed> own, Source heading) {
    List<Printed> first =
        own.stream().filter(p -> p.page() == heading.page() && p.identifier().isPresent()).toList();
    boolean several =
        first.stream().map(p -> p.identifier().get().printed()).distinct().count() > 1;
    return several
        ? first.stream()
            .filter(p -> p.source().box().bottom() >= heading.box().top() - ABOVE)
            .findFirst()
        : Optional.empty();
  }

  /** A stamp may stand this much above the heading it belongs to, in points. */
  private static final double ABOVE = 30;

  private Receipt receipt(List<Printed> same) {
    Value<ActeIdentifier> identifier =
        same.stream()
            .filter(p -> p.identifier().isPresent())
            .findFirst()
            .map(p -> Value.printed(p.identifier().get(), p.source()))
            .orElse(
                Value.unreadable(
                    List.of(same.get(0).source()), "the stamp shows no complete identifier"));
    return new Receipt(
        identifier,
        date(same, TRANSMISSION),
        date(same, RECEPTION),
        date(same, PUBLICATION),
        matiere(same),
        same.stream().map(Printed::source).toList());
  }

  /** The date after the label, on its line or on the next one. */
  private Value<LocalDate> date(List<Printed> stamps, Pattern label) {
    for (Printed stamp : stamps) {
      List<Line> lines = stamp.lines();
      for (int i = 0; i < lines.size(); i++) {
        String text = lines.get(i).text();
        Matcher m = label.matcher(Fold.aligned(text));
        if (!m.find()) {
          continue;
        }
        Optional<DateMatch> date =
            FrenchDates.find(text).stream().filter(d -> d.start() >= m.start()).findFirst();
        Line line = lines.get(i);
        if (date.isEmpty() && i + 1 < lines.size() && isDate(lines.get(i + 1).text())) {
          line = lines.get(i + 1);
          date = FrenchDates.find(line.text()).stream().findFirst();
        }
        if (date.isPresent()) {
          return Value.printed(date.get().date(), line.source(document.file()));
        }
      }
    }
    return Value.absent();
  }

  private static boolean isDate(String text) {
    List<DateMatch> dates = FrenchDates.find(text);
    return dates.size() == 1 && dates.get(0).start() < 3;
  }

  private Value<String> matiere(List<Printed> stamps) {
    for (Printed stamp : stamps) {
      for (Line line : stamp.lines()) {
        Matcher m = MATIERE.matcher(line.text());
        if (m.find() && ActeIdentifiers.find(line.text()).isEmpty()) {
          return Value.printed(m.group().strip(), line.source(document.file()));
        }
      }
    }
    return Value.absent();
  }
}
