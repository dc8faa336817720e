package fr.greffe.reading;

import fr.greffe.record.Amount;
import fr.greffe.record.BudgetKind;
import fr.greffe.record.BudgetLine;
import fr.greffe.record.Funder;
import fr.greffe.record.Mention;
import fr.greffe.record.Source;
import fr.greffe.section.FieldLabels;
import fr.greffe.section.Piece;
import fr.greffe.text.FrenchNumbers;
import fr.greffe.text.NumberMatch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts in lines of text: those stated as budget lines (« • Etat : 55 000 € », « Part FSE 0 € »,
 * « le coût total est de 61 850 € »), and the others, which are mentions.
 */
final class StatedAmounts {
  /** The place of a budget line read from text. */
  static final String PLACE = "text";

  /** A bare number this small is no amount without its euro sign. */
  private static final BigDecimal SMALLEST_BARE = BigDecimal.valueOf(100);

  /** A mention's context is cut at this many characters on each side. */
  private static final int CONTEXT = 120;

  /** What may follow the amount of a field that is nothing else, in characters. */
  private static final int LONGEST_REMARK = 40;

  /** What joins a label to its amount, or an amount to the next label. */
  private static final Pattern JOINTS = Pattern.compile("^[\\s,;:/+=–—\\-•▪.)]+|[\\s:=–—\\-(]+$");

  private static final Pattern STATED = Pattern.compile(".*[:=]\\s*\\(?\\+?\\s*$", Pattern.DOTALL);

  /** « Les dépenses constatées en 2025 atteignent … ». */
  private static final Pattern AMOUNTS_TO =
      Pattern.compile("(?:s['’]élèvent?|attei(?:nt|gnent)|(?:sont|est)) (?:(?:à|de) )?$");

  private static final Pattern SENTENCE_END = Pattern.compile("[.;!?](?=\\s)|[•▪]|\\)\\s*[.;]\\s");
  private static final Pattern MONEY = Pattern.compile("€|[Ee]uro|EUR");
  private static final Pattern FOR_YEAR =
      Pattern.compile(
          "\\s*(?:TTC|HT)?\\s*,?\\s*\\(?(?:pour|en|sur|au titre de)?\\s*(?:l['’](?:année|exercice)"
              + "|la période|les années)?\\s*(?:de )?(?:19|20)\\d{2}\\b.*",
          Pattern.DOTALL);

  /** The share of the amount before, at the head of the next label: « (20 %) Autofinancement ». */
  private static final Pattern SHARE =
      Pattern.compile("^[\\s,;]*\\(?\\s*\\d{1,3}(?:[.,]\\d+)?\\s?%\\s*\\)?");

  private static final Pattern PARENTHESIS = Pattern.compile("\\([^)]*\\)?");

  private final StatedWords words = StatedWords.standard();
  private final Funders funders = Funders.standard();

  /** The lines stated and the amounts only mentioned. */
  record Found(List<BudgetLine> lines, List<Mention> mentions) {

    Found {
      lines = List.copyOf(lines);
      mentions = List.copyOf(mentions);
    }
  }

  /** Reads the text pieces; tables are left out. */
  Found read(List<Piece> pieces, String ownerId, BudgetContext context) {
    List<BudgetLine> lines = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    for (List<Piece.Text> paragraph : paragraphs(pieces)) {
      paragraph(paragraph, ownerId, context, lines, mentions);
    }
    return new Found(lines, mentions);
  }

  /**
   * The one amount of a field that says nothing else: « Coût prévisionnel | 1 250 000 € », « 720
   * 000 € sur la durée du programme ». It is the whole cost.
   */
  Optional<BudgetLine> only(List<Piece> pieces, String label, BudgetContext context) {
    List<List<Piece.Text>> paragraphs = paragraphs(pieces);
    if (paragraphs.size() != 1 || pieces.stream().anyMatch(p -> p instanceof Piece.Grid)) {
      return Optional.empty();
    }
    SourcedText text = new SourcedText(paragraphs.get(0));
    List<NumberMatch> money =
        FrenchNumbers.find(text.text()).stream().filter(n -> n.unit().equals(Amount.EURO)).toList();
    if (money.size() != 1
        || !text.text().substring(0, money.get(0).start()).isBlank()
        || text.text().length() - money.get(0).end() > LONGEST_REMARK) {
      return Optional.empty();
    }
    NumberMatch number = money.get(0);
    String said = Periods.first(text.text());
    return Optional.of(
        new BudgetLine(
            context.reference(),
            context.kind(),
            said.isEmpty() ? context.period() : said,
            strip(label),
            Optional.empty(),
            euros(number, text.source(number.start(), number.end())),
            true,
            PLACE));
  }

  /** Lines gathered into paragraphs; a table between two lines parts them. */
  static List<List<Piece.Text>> paragraphs(List<Piece> pieces) {
    List<List<Piece.Text>> paragraphs = new ArrayList<>();
    boolean cut = true;
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Text text) {
        if (cut || text.startsParagraph()) {
          paragraphs.add(new ArrayList<>());
        }
        paragraphs.get(paragraphs.size() - 1).add(text);
        cut = false;
      } else {
        cut = true;
      }
    }
    return paragraphs;
  }

  private void paragraph(
      List<Piece.Text> paragraph,
      String ownerId,
      BudgetContext context,
      List<BudgetLine> lines,
      List<Mention> mentions) {
    if (!context.budget() && paragraph.stream().noneMatch(p -> MONEY.matcher(p.text()).find())) {
      return;
    }
    SourcedText sourced = new SourcedText(paragraph);
    String text = sourced.text();
    Set<Integer> lineEnds = lineEnds(paragraph);
    int from = FieldLabels.prefixLength(text);
    int after = 0;
    List<NumberMatch> numbers = FrenchNumbers.find(text);
    for (int n = 0; n < numbers.size(); n++) {
      NumberMatch number = numbers.get(n);
      int next = n + 1 < numbers.size() ? numbers.get(n + 1).start() : text.length();
      String label =
          text.substring(Math.min(Math.max(from, after), number.start()), number.start());
      boolean money = number.unit().equals(Amount.EURO);
      boolean bare = bare(number, text, label, context);
      if (!money && !bare) {
        continue;
      }
      Source source = sourced.source(number.start(), number.end());
      Optional<FunderAfter> follows =
          FunderAfter.of(label, text.substring(number.end(), next), funders)
              .filter(f -> context.budget());
      if (follows.isPresent()) {
        lines.add(paid(follows.get(), number, source, context));
        after = number.end() + follows.get().end();
        continue;
      }
      Optional<BudgetLine> line =
          stated(
              number,
              source,
              label,
              tail(text, number.end(), next, lineEnds),
              tail(text, number.end(), text.length(), lineEnds),
              context);
      if (line.isPresent()) {
        lines.add(line.get());
      } else if (money) {
        mentions.add(new Mention(ownerId, number.at(source), context(text, number)));
      }
      after = number.end();
    }
  }

  private static BudgetLine paid(
      FunderAfter payer, NumberMatch number, Source source, BudgetContext context) {
    return new BudgetLine(
        context.reference(),
        context.kind(),
        context.period(),
        payer.printed(),
        Optional.of(payer.funder()),
        euros(number, source),
        false,
        PLACE);
  }

  /** Where the lines of a paragraph end in its joined text. */
  private static Set<Integer> lineEnds(List<Piece.Text> paragraph) {
    Set<Integer> ends = new HashSet<>();
    int at = 0;
    for (Piece.Text line : paragraph) {
      at += line.text().length();
      ends.add(at);
      at++;
    }
    return ends;
  }

  /** What follows a number up to the end of its line or the next number. */
  private static String tail(String text, int end, int next, Set<Integer> lineEnds) {
    int stop = end;
    while (stop < next && !lineEnds.contains(stop)) {
      stop++;
    }
    return text.substring(end, stop);
  }

  private static boolean bare(
      NumberMatch number, String text, String label, BudgetContext context) {
    boolean year =
        number.precision().compareTo(BigDecimal.ONE) == 0
            && text.substring(number.start(), number.end()).strip().matches("(?:19|20)\\d{2}");
    return context.budget()
        && number.unit().isEmpty()
        && !year
        && number.value().compareTo(SMALLEST_BARE) >= 0
        && STATED.matcher(label).matches();
  }

  private Optional<BudgetLine> stated(
      NumberMatch number,
      Source source,
      String before,
      String tail,
      String rest,
      BudgetContext context) {
    String label = lastStatement(before);
    boolean sign = STATED.matcher(before).matches();
    if (!sign && (!tailAllowed(tail) || !context.budget())) {
      return Optional.empty();
    }
    String printed = strip(label);
    WordTokens tokens = WordTokens.of(PARENTHESIS.matcher(printed).replaceAll(" "));
    if (tokens.size() == 0) {
      return Optional.empty();
    }
    List<Funders.Match> named = funders.matches(tokens);
    if (!onlyNeutral(tokens, named)) {
      return Optional.empty();
    }
    Optional<Funder> funder = funders.of(printed);
    Optional<BudgetKind> said = words.kind(printed);
    boolean carried = said.equals(Optional.of(BudgetKind.CARRIED_OVER));
    boolean told = sign || AMOUNTS_TO.matcher(before).find();
    boolean whole = words.saysTotal(tokens) || told && said.isPresent();
    boolean total = named.isEmpty() && !carried && whole;
    if (funder.isEmpty() && !(context.budget() && (total || carried))) {
      return Optional.empty();
    }
    String own = period(printed, rest);
    return Optional.of(
        new BudgetLine(
            context.reference(),
            said.orElse(context.kind()),
            own.isEmpty() ? context.period() : own,
            printed,
            funder,
            euros(number, source),
            total,
            PLACE));
  }

  /**
   * « 158 400 € pour l'année 2024 »: the label's period, or the one said right after the amount.
   */
  private static String period(String label, String rest) {
    String own = Periods.first(label);
    Matcher after = FOR_YEAR.matcher(rest);
    return own.isEmpty() && after.lookingAt() ? Periods.first(rest) : own;
  }

  /** A bare number in a budget is in euros. */
  private static Amount euros(NumberMatch number, Source source) {
    Amount amount = number.at(source);
    return new Amount(
        amount.value(),
        Amount.EURO,
        amount.precision(),
        amount.tax(),
        amount.source(),
        amount.verification());
  }

  /** The label without the sentences before it. */
  private static String lastStatement(String before) {
    int start = 0;
    var end = SENTENCE_END.matcher(before);
    while (end.find()) {
      boolean last = before.substring(end.end()).isBlank();
      start = last ? start : end.end();
    }
    return before.substring(start);
  }

  private static String strip(String label) {
    String once = JOINTS.matcher(SHARE.matcher(label).replaceFirst("")).replaceAll("");
    return once.substring(FieldLabels.prefixLength(once)).strip();
  }

  private boolean onlyNeutral(WordTokens tokens, List<Funders.Match> named) {
    Set<Integer> covered = new HashSet<>();
    for (Funders.Match match : named) {
      for (int i = match.start(); i < match.end(); i++) {
        covered.add(i);
      }
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (!covered.contains(i) && !words.isNeutral(tokens.words().get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean tailAllowed(String tail) {
    String sentence = PARENTHESIS.matcher(tail).replaceAll(" ");
    int end = sentence.indexOf(". ");
    String rest = end >= 0 ? sentence.substring(0, end) : sentence;
    WordTokens tokens = WordTokens.of(rest);
    List<Funders.Match> named = funders.matches(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      int at = i;
      boolean funder = named.stream().anyMatch(m -> at >= m.start() && at < m.end());
      String word = tokens.words().get(i);
      if (!funder && !words.mayFollow(word) && !words.isNeutral(word)) {
        return false;
      }
    }
    return true;
  }

  private static String context(String text, NumberMatch number) {
    int from = Math.max(0, number.start() - CONTEXT);
    int to = Math.min(text.length(), number.end() + CONTEXT);
    return text.substring(from, to).strip();
  }
}
