package fr.greffe.evaluate;

import fr.greffe.evaluate.Facts.ActionFacts;
import fr.greffe.evaluate.Facts.FieldFacts;
import fr.greffe.evaluate.ScoreSheet.Subject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Action sheets: paired by reference and title; their labelled fields by label, in order. */
final class ActionScorer implements RecordScorer<ActionFacts> {

  private static final double SAME_REFERENCE = 10;

  /** Titles less alike than this are of two actions. */
  private static final double UNLIKE = 0.5;

  /** Labels less alike than this are two labels. */
  private static final double LABEL_UNLIKE = 0.8;

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[ ]?[.-][ ]?\\d+)*(?: ?[a-z]\\b)?");
  private static final Pattern LABEL_NUMBERING =
      Pattern.compile("^[^a-z0-9]*(?:\\d+(?:\\.\\d+)*[.)]?)?[^a-z0-9]*");

  @Override
  public RecordType type() {
    return RecordType.ACTIONS;
  }

  @Override
  public Object identity(ActionFacts a) {
    return List.of(
        reference(a.reference()), SameText.key(RecordScorer.orEmpty(a.title())), a.kind() + "");
  }

  @Override
  public double strength(ActionFacts e, ActionFacts f) {
    double alike =
        SameText.kinship(RecordScorer.orEmpty(e.title()), RecordScorer.orEmpty(f.title()))
            + (Objects.equals(e.kind(), f.kind()) ? 0.2 : 0)
            + (e.page() != null && e.page().equals(f.page()) ? 0.5 : 0);
    if (sameReference(e.reference(), f.reference())) {
      return SAME_REFERENCE + alike;
    }
    return alike < UNLIKE ? 0 : alike;
  }

  @Override
  public String label(ActionFacts a) {
    return (RecordScorer.orEmpty(a.reference()) + " " + RecordScorer.orEmpty(a.title())).strip();
  }

  @Override
  public Integer page(ActionFacts a) {
    return a.page();
  }

  @Override
  public List<ListField<ActionFacts>> lists() {
    return List.of(new ListField<>(type(), "field", ActionFacts::fields));
  }

  @Override
  public void fields(Comparison<ActionFacts> c) {
    c.exact("kind", ActionFacts::kind)
        .value("reference", ActionFacts::reference, ActionScorer::sameReference)
        .text("title", ActionFacts::title)
        .text("theme", ActionFacts::theme)
        .text("measure", ActionFacts::measure)
        .text("objective", ActionFacts::objective)
        .exact("page", ActionFacts::page);
    List<FieldFacts> expected = c.expected().isPresent() ? c.expected().get().fields() : List.of();
    if (expected == null || !c.sheet().isScored(new Field(type(), "field"))) {
      return;
    }
    List<FieldFacts> found =
        c.found().map(ActionFacts::fields).filter(Objects::nonNull).orElse(List.of());
    labelled(c.sheet(), c.subject(), Pairing.of(expected, found, ActionScorer::labelStrength));
  }

  private void labelled(ScoreSheet sheet, Subject action, Pairing<FieldFacts> pairing) {
    Field field = new Field(type(), "field");
    for (Pairing.Pair<FieldFacts> pair : pairing.pairs()) {
      FieldFacts e = pair.expected();
      Subject subject =
          new Subject(
              type(), Optional.of(pair.found()), action.label() + " / " + e.label(), action.page());
      sheet.add(field, new Score(1, 1, 1));
      Comparison<FieldFacts> c =
          new Comparison<>(sheet, subject, Optional.of(e), Optional.of(pair.found()));
      if (e.canonical() != null) {
        c.exact("field.canonical", FieldFacts::canonical);
      }
      if (e.text() != null) {
        c.text("field.text", FieldFacts::text);
      }
    }
    for (FieldFacts e : pairing.missing()) {
      sheet.add(field, new Score(0, 0, 1));
      sheet.miss(action, field, e.label(), "", 1);
      if (e.text() != null && !e.text().isBlank()) {
        sheet.add(new Field(type(), "field.text"), new Score(0, 0, 1));
      }
    }
    for (FieldFacts f : pairing.spurious()) {
      sheet.add(field, new Score(0, 1, 0));
      sheet.miss(action, field, "", f.label(), 1);
    }
  }

  private static double labelStrength(FieldFacts e, FieldFacts f) {
    String a = label(e.label());
    String b = label(f.label());
    double alike = SameText.key(a).equals(SameText.key(b)) ? 1 : SameText.likeness(a, b);
    return alike < LABEL_UNLIKE ? 0 : alike;
  }

  /** A label without its numbering and bullet. */
  private static String label(String printed) {
    return LABEL_NUMBERING.matcher(SameText.fold(printed)).replaceFirst("");
  }

  /** « Fiche action n° 2.1 » and « 2.1. » are one reference, « 2.1 » and « 21 » are two. */
  static boolean sameReference(String a, String b) {
    return a != null && b != null && reference(a).equals(reference(b));
  }

  private static String reference(String printed) {
    String s = SameText.fold(RecordScorer.orEmpty(printed));
    Matcher m = NUMBER.matcher(s);
    return m.find() ? m.group().replace(" ", "") : SameText.key(s);
  }
}
