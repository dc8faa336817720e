package fr.greffe.reading;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfOptions;
import fr.greffe.pdf.PdfReader;
import fr.greffe.record.Deliberation;
import fr.greffe.record.Member;
import fr.greffe.record.Records;
import fr.greffe.record.Sitting;
import fr.greffe.record.Table;
import fr.greffe.record.Vote;
import fr.greffe.section.Block;
import fr.greffe.section.Blocks;
import fr.greffe.section.Outline;
import fr.greffe.section.Section;
import fr.greffe.section.Segmenter;
import fr.greffe.table.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Prints what the stages make of a file, for a developer: {@code Dump blocks|outline FILE}. */
public final class Dump {
  private Dump() {}

  public static void main(String[] args) throws IOException {
    Path path = Path.of(args[1]);
    PdfDocument document =
        new PdfReader(PdfOptions.DEFAULT).read(path, path.getFileName().toString());
    List<Table> tables = Tables.finder().find(document);
    if (args[0].equals("blocks")) {
      Blocks.of(document, tables).forEach(b -> print("", b));
      return;
    }
    Outline outline = new Segmenter().segment(document, tables);
    if (args[0].equals("outline")) {
      outline.sections().forEach(s -> print("", s));
      return;
    }
    records(new RecordReader(Profile.NONE).read(document, tables, outline));
  }

  private static void records(Records records) {
    for (Sitting s : records.sittings()) {
      System.out.printf(
          "SITTING %s | %s | %s | %s | conv %s | %s | pres %s | secr %s | office %s present %s"
              + " proxies %s absent %s | quorum %s | pages %s%n",
          s.id(),
          s.collectivity().orElse("-"),
          s.assembly().value(),
          s.date().value(),
          s.convocation().value(),
          s.place().orElse("-"),
          s.president().value().map(Dump::show),
          s.secretary().value().map(Dump::show),
          s.membersInOffice().value(),
          s.presentCount().value(),
          s.proxyCount().value(),
          s.absentCount().value(),
          s.quorum().orElse("-"),
          s.pages());
      System.out.println(
          "  present " + s.present().size() + " " + s.present().stream().map(Dump::show).toList());
      System.out.println("  excused " + s.excused().stream().map(Dump::show).toList());
      System.out.println("  absent " + s.absent().stream().map(Dump::show).toList());
      System.out.println(
          "  proxies "
              + s.proxies().size()
              + " "
              + s.proxies().stream().map(p -> show(p.from()) + ">" + show(p.to())).toList());
      s.changes()
          .forEach(
              c ->
                  System.out.println(
                      "  change "
                          + c.kind()
                          + " "
                          + show(c.member())
                          + " "
                          + c.time()
                          + " before "
                          + c.beforeAct()));
    }
    for (Deliberation d : records.deliberations()) {
      System.out.printf(
          "%s %s [%s] p%d-%d « %s » rapp %s sign %s pub %s comm %s mat %s%n",
          d.kind(),
          d.id(),
          d.number().orElse("-"),
          d.pages().first(),
          d.pages().last(),
          d.subject().orElse("-"),
          d.rapporteur().value().map(Dump::show).orElse("-"),
          d.signatory().value().map(Dump::show).orElse("-"),
          d.publication().value().map(String::valueOf).orElse("-"),
          d.commissions().stream().map(v -> v.orElse("")).toList(),
          d.matiere().value().map(m -> m.code()).orElse("-"));
      System.out.println("    visas " + d.visas().size() + " recitals " + d.recitals().size());
      d.articles().forEach(a -> System.out.println("    art [" + a.label() + "] " + cut(a.text())));
      d.receipt()
          .ifPresent(
              r ->
                  System.out.println(
                      "    receipt "
                          + r.identifier().value().map(i -> i.printed())
                          + " "
                          + r.transmission().value()
                          + " "
                          + r.reception().value()
                          + " "
                          + r.publication().value()
                          + " "
                          + r.matiere().value()
                          + " seen "
                          + r.seenOn().size()));
      for (Vote v : d.votes()) {
        System.out.println(
            "    vote <"
                + v.scope()
                + "> "
                + v.result()
                + " « "
                + v.resultAsPrinted().orElse("")
                + " » "
                + v.ballot()
                + " "
                + v.tallies().stream()
                    .map(
                        t ->
                            t.choice()
                                + "="
                                + t.count().value().map(String::valueOf).orElse("?")
                                + (t.members().isEmpty()
                                    ? ""
                                    : "("
                                        + t.members().size()
                                        + " named, "
                                        + t.members().stream()
                                            .filter(m -> m.proxyHolder().isPresent())
                                            .count()
                                        + " proxies: "
                                        + cut(
                                            t.members().stream()
                                                .map(Member::fullName)
                                                .toList()
                                                .toString())
                                        + ")"))
                    .toList());
        v.rounds()
            .forEach(
                r ->
                    System.out.printf(
                        "      round %d registered %s voters %s blank %s spoiled %s both %s cast %s"
                            + " majority %s %s%n",
                        r.number(),
                        r.registered().orElse(null),
                        r.voters().orElse(null),
                        r.blank().orElse(null),
                        r.spoiled().orElse(null),
                        r.blankOrSpoiled().orElse(null),
                        r.cast().orElse(null),
                        r.majority().orElse(null),
                        r.candidates().stream()
                            .map(
                                c ->
                                    c.name()
                                        + "="
                                        + c.votes().orElse(null)
                                        + (c.proclaimed() ? "!" : ""))
                            .toList()));
      }
      d.parts()
          .forEach(
              p -> System.out.println("    part " + p.kind() + " " + p.pages() + " " + p.title()));
    }
    records
        .announced()
        .forEach(
            a ->
                System.out.println(
                    "ANNOUNCED "
                        + a.what()
                        + " "
                        + a.announced()
                        + " found "
                        + a.found()
                        + " missing "
                        + a.missing()));
    records
        .unread()
        .forEach(
            u -> System.out.println("UNREAD " + u.what() + " " + u.reason() + " " + u.sources()));
  }

  private static String show(Member m) {
    return m.fullName() + (m.role().isEmpty() ? "" : " {" + m.role() + "}");
  }

  private static String cut(String text) {
    return text.length() > 110 ? text.substring(0, 110) + "…" : text;
  }

  private static void print(String indent, Section section) {
    System.out.println(indent + section.kind() + " « " + section.title() + " »");
    section.blocks().forEach(b -> print(indent + "    ", b));
    section.children().forEach(s -> print(indent + "  ", s));
  }

  private static void print(String indent, Block block) {
    if (block instanceof Block.Paragraph p) {
      Line first = p.lines().get(0);
      System.out.printf(
          "%s%d %s%.0f%s x%.0f y%.0f #%06x [%d] %s%n",
          indent,
          block.page(),
          first.bold() ? "B" : "",
          first.size(),
          first.italic() ? "I" : "",
          first.box().left(),
          first.box().top(),
          first.words().get(0).color(),
          p.lines().size(),
          p.text());
    } else if (block instanceof Block.TableBlock t) {
      System.out.printf(
          "%s%d TABLE %s %dx%d pages %s%n",
          indent,
          block.page(),
          t.table().id(),
          t.table().rows(),
          t.table().columns(),
          t.table().pages());
    }
  }
}
