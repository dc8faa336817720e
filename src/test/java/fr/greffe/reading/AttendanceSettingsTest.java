package fr.greffe.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.pdf.PdfDocument;
import fr.greffe.record.Choice;
import fr.greffe.record.Deliberation;
import fr.greffe.record.Member;
import fr.greffe.record.Origin;
import fr.greffe.record.Records;
import fr.greffe.record.Sitting;
import fr.greffe.record.Table;
import fr.greffe.record.Value;
import fr.greffe.section.Outline;
import fr.greffe.section.Segmenter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the head of a sitting is set: lists in columns, forms, labels cut by a line's end, notes. */
class AttendanceSettingsTest {

  private static Records read(List<String> lines) {
    PdfDocument document = TypedPages.of(lines);
    Outline outline = new Segmenter().segment(document, List.of());
    return new RecordReader(Profile.NONE).read(document, List.of(), outline);
  }

  private static List<String> head(String... paragraphs) {
    List<String> lines =
        new ArrayList<>(List.of("*COMMUNE DE VALBOIS", "", "Conseil municipal du 3 juin 2024", ""));
    for (String paragraph : paragraphs) {
      lines.addAll(List.of(paragraph.split("\n")));
      lines.add("");
    }
    return lines;
  }

  private static Sitting sitting(String... paragraphs) {
    List<String> lines = head(paragraphs);
    lines.addAll(
        List.of(
            "*Délibération n° 2024-12 : Convention",
            "",
            "Le conseil municipal, à l'unanimité, approuve la convention."));
    return read(lines).sittings().get(0);
  }

  private static List<String> names(List<Member> members) {
    return members.stream().map(Member::fullName).toList();
  }

  private static String name(Value<Member> member) {
    return member.value().map(Member::fullName).orElse("");
  }

  private static List<String> changes(Sitting sitting) {
    return sitting.changes().stream()
        .map(c -> c.kind() + " " + c.member().fullName() + " " + c.time())
        .toList();
  }

  @Test
  void a_column_for_each_list_names_all_of_a_commune_in_one_cell() {
    Table table =
        Printed.grid(
            "table-1",
            1,
            "Commune|Présents|Pouvoirs|Absents\nexcusés",
            "Chenoy|Ana ROY, Luc\nBERT, Eva BLANC||Guy\nNOIR",
            "La Croze|Zoé PETIT\nMax GRAND|Léa SOL à Luc\nBERT|",
            "Valbois|Théo BLEU||");
    RollTable read = RollTable.read(table).orElseThrow();
    assertEquals(
        List.of("Ana ROY", "Luc BERT", "Eva BLANC", "Zoé PETIT", "Max GRAND", "Théo BLEU"),
        names(read.present()));
    assertEquals(List.of("Guy NOIR"), names(read.excused()));
    assertEquals("Léa SOL", read.proxies().get(0).from().fullName());
    assertEquals("Luc BERT", read.proxies().get(0).to().fullName());
  }

  @Test
  void a_column_of_marks_or_counts_under_the_same_names_is_no_list() {
    assertTrue(
        ListColumns.read(Printed.grid("t", 1, "Commune|Présents|Absents", "Chenoy|3|1")).isEmpty());
    assertTrue(
        ListColumns.read(Printed.grid("t", 1, "Nom|Présent|Absent", "Mme Ana ROY|X|")).isEmpty());
  }

  @Test
  void a_form_tells_each_part_of_the_head_beside_its_label() {
    Printed printed =
        new Printed()
            .p("Membres en exercice")
            .p("9")
            .p("Présents")
            .p("5")
            .p("Présidence")
            .p("M. Luc BERT, maire")
            .p("Étaient présents")
            .p("Luc BERT, Ana ROY, Guy NOIR, Théo BLEU, Eva")
            .p("BLANC")
            .p("Avaient donné pouvoir")
            .p("Zoé PETIT à Ana ROY");
    List<List<Integer>> rows =
        List.of(List.of(0, 1), List.of(2, 3), List.of(4, 5), List.of(6, 7, 8), List.of(9, 10));
    Table form = FormOfLines.table(printed.document(), rows);
    List<Unit> units = new TableLines(printed.document()).lists(form);
    AttendanceReader.Attendance read =
        new AttendanceReader(Printed.FILE).read(units, List.of(form));
    assertEquals(
        List.of("Luc BERT", "Ana ROY", "Guy NOIR", "Théo BLEU", "Eva BLANC"),
        names(read.present()));
    assertEquals(5, read.presentCount().orElse(0));
    assertEquals("Zoé PETIT", read.proxies().get(0).from().fullName());
    assertEquals("Luc BERT", name(SittingOffices.president(units, read.present())));
  }

  @Test
  void a_label_that_the_end_of_a_line_cuts_opens_its_list() {
    Sitting sitting =
        sitting(
            "Le conseil municipal s'est réuni sur convocation du 27 mai 2024. Sont présents\n"
                + "à l'ouverture :",
            "Valbois : Luc BERT, Ana ROY.",
            "Chenoy : Eva BLANC, Guy NOIR.",
            "9 conseillers en exercice, 4 présents, 0 pouvoir, 4 votants à l'ouverture.");
    assertEquals(List.of("Luc BERT", "Ana ROY", "Eva BLANC", "Guy NOIR"), names(sitting.present()));
    assertEquals(Origin.PRINTED, sitting.presentCount().origin());
    assertEquals(4, sitting.presentCount().orElse(0));
  }

  @Test
  void a_list_of_an_extract_goes_on_after_a_semicolon_that_ends_a_line() {
    Sitting sitting =
        read(List.of(
                "*COMITÉ SYNDICAL",
                "",
                "*N° 2024-12",
                "Objet : Tarifs",
                "",
                "L'an deux mille vingt-quatre, le trois juin, le comité syndical s'est réuni.",
                "",
                "Délégués présents : Luc BERT (Valbois) ; Ana ROY (Valbois) ;",
                "Eva BLANC (Chenoy) ; Guy NOIR (Chenoy) ; Zoé PETIT (La Croze) ; Max GRAND (La Croze) ;"
                    + " Théo BLEU (Pont-le-Roi).",
                "",
                "Absents : M. Paul VERT.",
                "",
                "Délégués en exercice : 8 | Présents : 7 | Votants : 7 | Secrétaire : Mme Ana ROY",
                "",
                "Le comité syndical, à l'unanimité, fixe les tarifs."))
            .sittings()
            .get(0);
    assertEquals(7, sitting.present().size());
    assertEquals(List.of("Paul VERT"), names(sitting.absent()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le conseil s'est réuni en mairie, Monsieur Luc BERT, Maire, assurant la présidence.",
        "Le conseil s'est réuni à 19 h en mairie. Présidence : M. Luc BERT.",
        "Président M. Luc BERT, maire",
        "Séance ouverte à 19 heures par M. Luc BERT, maire, suivant convocation du 23 mai 2024."
      })
  void who_presides_is_told_in_each_wording(String words) {
    assertEquals("Luc BERT", name(sitting(words, "Présents : Ana ROY, Eva BLANC.").president()));
  }

  @Test
  void who_presides_is_present_where_the_count_tells_one_more_than_is_listed() {
    String opened = "Séance ouverte à 19 heures par M. Luc BERT, maire.";
    String list = "Sont présents : Ana ROY, Eva BLANC.";
    assertEquals(
        List.of("Luc BERT", "Ana ROY", "Eva BLANC"),
        names(sitting(opened, list, "Membres en exercice : 9 ; présents : 3.").present()));
    assertEquals(
        List.of("Ana ROY", "Eva BLANC"),
        names(sitting(opened, list, "Membres en exercice : 9 ; présents : 4.").present()));
  }

  @Test
  void counts_in_a_row_without_colons_are_each_their_own() {
    Sitting sitting =
        sitting("Conseillers en exercice 9 Présents 6 Pouvoirs 2 Absents 1", "Présents : Ana ROY.");
    assertEquals(2, sitting.proxyCount().orElse(0));
  }

  @Test
  void what_a_list_notes_of_one_is_an_arrival_or_a_departure() {
    Sitting sitting =
        sitting(
            "Présents : Ana ROY, Eva BLANC (à partir de 19 h 20), Luc BERT.",
            "Absents : M. Guy NOIR (parti à 18 h 20, après l'appel).");
    assertEquals(
        List.of("ARRIVAL Eva BLANC 19 h 20", "DEPARTURE Guy NOIR 18 h 20"), changes(sitting));
  }

  @Test
  void who_leaves_may_be_named_without_a_civility() {
    List<String> lines = head("Présents : Aurélie ROY, Luc BERT, Thierry BLANC.");
    lines.addAll(
        List.of(
            "*Délibération n° 2024-12 : Convention",
            "",
            "Adoptée à l'unanimité.",
            "",
            "Aurélie ROY quitte la séance à 21 h 50. Elle n'a pas laissé de pouvoir.",
            "",
            "*Délibération n° 2024-13 : Subvention",
            "",
            "Thierry BLANC, trésorier de l'association, ne prend pas part au vote.",
            "",
            "Adopté – pour : 1"));
    Records records = read(lines);
    assertEquals(List.of("DEPARTURE Aurélie ROY 21 h 50"), changes(records.sittings().get(0)));
    Deliberation last = records.deliberations().get(1);
    assertEquals(
        List.of("Thierry BLANC"),
        names(last.votes().get(0).tally(Choice.NPPV).orElseThrow().members()));
  }

  @Test
  void a_subject_that_begins_like_a_citation_is_one_when_a_capital_begins_it() {
    List<String> lines = head("Présents : Ana ROY, Eva BLANC.");
    for (String act : List.of("12", "13")) {
      lines.addAll(
          List.of(
              "N° CC-2025-12-" + act,
              "Autorisations de programme et crédits de paiement – Révision et actualisation de "
                  + act,
              "",
              "Le conseil municipal, à l'unanimité, approuve la révision.",
              ""));
    }
    assertEquals(2, read(lines).deliberations().size());
  }

  @Test
  void the_maire_who_signs_the_minutes_presided_when_listed_as_present() {
    List<String> lines = head("Présents : Ana ROY, Eva BLANC, Luc BERT.");
    lines.addAll(
        List.of(
            "*Délibération n° 2024-12 : Convention",
            "",
            "Adoptée à l'unanimité.",
            "",
            "La séance est levée à 20 heures.",
            ""));
    List<String> below = new ArrayList<>(lines);
    below.addAll(
        List.of(
            "Le Maire,                              La secrétaire,",
            "Luc BERT                               Ana ROY"));
    List<String> beside = new ArrayList<>(lines);
    beside.add("Ana ROY, secrétaire                         Luc BERT, Maire");
    List<String> stranger = new ArrayList<>(lines);
    stranger.add("Zoé PETIT, Maire");
    assertEquals("Luc BERT", name(read(below).sittings().get(0).president()));
    assertEquals("Luc BERT", name(read(beside).sittings().get(0).president()));
    assertEquals(Origin.DERIVED, read(beside).sittings().get(0).president().origin());
    assertEquals("", name(read(stranger).sittings().get(0).president()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DÉPARTEMENT DE LA HAUTE-ORNE\nDirection de l'Assemblée|DÉPARTEMENT DE LA HAUTE-ORNE",
        "SIVOM DES TROIS GAVES\nCollecte et valorisation|SIVOM DES TROIS GAVES",
        "SIVOM DU CANTON DE VALBRUNE\nCompte-rendu|SIVOM DU CANTON DE VALBRUNE",
        "Commune nouvelle de\n\nVALBOIS-CHENOY|Commune nouvelle de VALBOIS-CHENOY",
        "COMMUNAUTÉ DE COMMUNES\nDU PAYS DE VALBRUNE|COMMUNAUTÉ DE COMMUNES DU PAYS DE VALBRUNE"
      })
  void the_name_of_a_body_ends_with_its_line_unless_a_small_word_ties_the_next(String head) {
    String[] parts = head.split("\\|");
    List<String> lines = new ArrayList<>(List.of(parts[0].split("\n")));
    lines.addAll(
        List.of(
            "",
            "Séance du 3 juin 2024",
            "",
            "*Délibération n° 2024-12 : Convention",
            "",
            "Adoptée à l'unanimité."));
    assertEquals(parts[1], read(lines).sittings().get(0).collectivity().orElse(""));
  }

  @Test
  void the_day_of_a_sitting_is_no_number_of_an_act() {
    List<String> lines = head("Présents : Ana ROY, Eva BLANC.");
    lines.addAll(
        List.of(
            "*Délibérations du conseil municipal du 10 décembre 2025",
            "",
            "*Délibération n° 2025/140",
            "",
            "Objet : Adhésion au groupement",
            "",
            "Adopté à l'unanimité."));
    List<Deliberation> acts = read(lines).deliberations();
    assertEquals(1, acts.size());
    assertEquals("2025/140", acts.get(0).number().orElse(""));
  }
}
