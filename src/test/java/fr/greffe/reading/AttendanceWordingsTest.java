package fr.greffe.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.greffe.pdf.PdfDocument;
import fr.greffe.record.Member;
import fr.greffe.record.Sitting;
import fr.greffe.record.Value;
import fr.greffe.section.Outline;
import fr.greffe.section.Segmenter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Wordings of who is there, who presides, who writes and who comes late. */
class AttendanceWordingsTest {

  private static Sitting sitting(List<String> head, List<String> act) {
    List<String> lines =
        new ArrayList<>(List.of("*COMMUNE DE VALBOIS", "", "Conseil municipal du 3 juin 2024", ""));
    head.forEach(
        l -> {
          lines.add(l);
          lines.add("");
        });
    act.forEach(
        l -> {
          lines.add(l);
          lines.add("");
        });
    PdfDocument document = TypedPages.of(lines);
    Outline outline = new Segmenter().segment(document, List.of());
    return new RecordReader(Profile.NONE).read(document, List.of(), outline).sittings().get(0);
  }

  private static Sitting sitting(String... head) {
    return sitting(
        List.of(head),
        List.of(
            "*Délibération n° 2024-12 : Convention",
            "Le conseil municipal, à l'unanimité, approuve la convention."));
  }

  private static List<String> names(List<Member> members) {
    return members.stream().map(Member::fullName).toList();
  }

  private static String name(Value<Member> member) {
    return member.value().map(Member::fullName).orElse("");
  }

  @Test
  void groups_under_the_present_are_parts_of_one_list() {
    Sitting sitting =
        sitting(
            "Effectif légal : 11 – Présents : 4 – Pouvoirs : 0",
            "*Présents à l'appel",
            "Groupe « Valbois ensemble » (2) : Mme ROY Ana, M. BERT Luc.",
            "Non inscrits (2) : M. NOIR Guy, Mme BLANC Eva.");
    assertEquals(List.of("Ana ROY", "Luc BERT", "Guy NOIR", "Eva BLANC"), names(sitting.present()));
    assertEquals(4, sitting.presentCount().orElse(0));
  }

  @Test
  void who_comes_late_is_absent_at_first_and_a_sentence_after_the_list_ends_it() {
    Sitting sitting =
        sitting(
            "Présents : M. Luc BERT, Mme Ana ROY.",
            "Excusé sans pouvoir : M. Guy NOIR. Arrivée en cours de séance : Mme Eva BLANC. Le"
                + " procès-verbal du 4 mai est approuvé sans remarque de M. BERT.");
    assertEquals(List.of("Guy NOIR"), names(sitting.excused()));
    assertEquals(List.of("Eva BLANC"), names(sitting.absent()));
  }

  @Test
  void who_has_delegated_a_vote_has_given_a_pouvoir() {
    Sitting sitting =
        sitting(
            "Présents : M. Luc BERT, Mme Ana ROY.",
            "Avaient délégué leur vote : Mme Zoé PETIT à M. Luc BERT ; M. Max GRAND à Mme Ana ROY.",
            "Excusés sans délégation : M. Guy NOIR, Mme Eva BLANC.");
    assertEquals(2, sitting.proxies().size());
    assertEquals(List.of("Guy NOIR", "Eva BLANC"), names(sitting.excused()));
  }

  @Test
  void the_communes_at_the_left_of_a_roll_are_no_part_of_the_names() {
    Sitting sitting =
        sitting(
            "PRÉSENTS :",
            "ARBOIS-LE-HAUT          M. BERT Luc, Mme ROY Ana",
            "BRISSAC                 M. NOIR Guy",
            "LA CHAUME               Mme BLANC Eva",
            "DOUVRES                 M. GRAND Max");
    assertEquals(
        List.of("Luc BERT", "Ana ROY", "Guy NOIR", "Eva BLANC", "Max GRAND"),
        names(sitting.present()));
  }

  @Test
  void a_name_cut_at_the_end_of_its_line_is_one_name() {
    List<String> cut =
        List.of("Présents : M. Luc BERT, Mme Ghis-", "laine ROY, M. Guy NOIR, Mme Eva BLANC.");
    List<String> lines =
        new ArrayList<>(List.of("*COMMUNE DE VALBOIS", "", "Conseil municipal du 3 juin 2024", ""));
    lines.addAll(cut);
    lines.addAll(
        List.of(
            "",
            "*Délibération n° 2024-12 : Convention",
            "",
            "Le conseil municipal, à l'unanimité, approuve la convention."));
    PdfDocument document = TypedPages.of(lines);
    Outline outline = new Segmenter().segment(document, List.of());
    Sitting sitting =
        new RecordReader(Profile.NONE).read(document, List.of(), outline).sittings().get(0);
    assertEquals(
        List.of("Luc BERT", "Ghislaine ROY", "Guy NOIR", "Eva BLANC"), names(sitting.present()));
  }

  @Test
  void a_share_of_those_in_office_counts_both() {
    Sitting sitting = sitting("Étaient présents (2/5) : M. Luc BERT, Mme Ana ROY.");
    assertEquals(2, sitting.presentCount().orElse(0));
    assertEquals(5, sitting.membersInOffice().orElse(0));
  }

  @Test
  void those_in_office_are_counted_before_the_words_too() {
    assertEquals(
        19,
        sitting("Nombre de conseillers : 19 en exercice – 14 présents – 3 procurations.")
            .membersInOffice()
            .orElse(0));
    assertEquals(
        30,
        sitting("La commission permanente (30 membres) s'est réunie à Valbois.")
            .membersInOffice()
            .orElse(0));
  }

  @Test
  void who_has_presided_is_named_before_and_not_after() {
    assertEquals(
        "Ana ROY",
        name(
            sitting(
                    "Mme Ana ROY, maire, a présidé la séance. M. Luc BERT a été désigné secrétaire.")
                .president()));
    assertEquals(
        "Eva BLANC", name(sitting("Mme Eva BLANC, maire, présidant la séance.").president()));
    assertEquals(
        "Luc BERT",
        name(sitting("M. Luc BERT, Président, constate que le quorum est atteint.").president()));
  }

  @Test
  void the_secretary_accepts_or_is_named_where_the_sitting_ends() {
    assertEquals("Luc BERT", name(sitting("M. Luc BERT accepte le secrétariat.").secretary()));
    assertEquals(
        "Ana ROY",
        name(sitting("Le secrétariat est assuré par Mme Ana ROY, benjamine.").secretary()));
    assertEquals(
        "Guy NOIR",
        name(
            sitting(
                    List.of("Présents : M. Luc BERT, M. Guy NOIR."),
                    List.of(
                        "*Délibération n° 2024-12 : Convention",
                        "Le conseil municipal, à l'unanimité, approuve la convention.",
                        "La séance est levée à 20 h 40. Secrétaire de séance : M. Guy NOIR."))
                .secretary()));
  }

  @Test
  void an_act_may_designate_the_secretary() {
    assertEquals(
        "Guy NOIR",
        name(
            sitting(
                    List.of("Présents : M. Luc BERT, M. Guy NOIR."),
                    List.of(
                        "*Délibération n° 2024-12 : désignation du secrétaire de séance",
                        "M. Guy NOIR se propose et est désigné, à main levée.",
                        "Vote : pour 2, contre 0"))
                .secretary()));
  }

  @Test
  void a_departure_told_among_the_lists_happens_before_the_act_after_the_one_it_cites() {
    Sitting sitting =
        sitting(
            List.of(
                "Présents : M. Luc BERT, M. Guy NOIR.",
                "M. Guy NOIR quitte la séance à 20 h 05, après le vote de la délibération 2024-12."),
            List.of(
                "*Délibération n° 2024-12 : Convention",
                "Le conseil municipal, à l'unanimité, approuve la convention.",
                "*Délibération n° 2024-13 : Tarifs",
                "Le conseil municipal, à l'unanimité, fixe les tarifs."));
    assertEquals(
        List.of("DEPARTURE Guy NOIR 20 h 05 acte-2"),
        sitting.changes().stream()
            .map(c -> c.kind() + " " + c.member().fullName() + " " + c.time() + " " + c.beforeAct())
            .toList());
  }

  @Test
  void who_arrives_late_has_a_full_name_when_the_lists_tell_it() {
    Sitting sitting =
        sitting(
            List.of("Présents : M. Luc BERT.", "Absente : Mme Eva BLANC."),
            List.of(
                "*Délibération n° 2024-12 : Convention",
                "Mme BLANC, arrivée à 19 h 40, prend part à la présente délibération.",
                "Le conseil municipal, à l'unanimité, approuve la convention."));
    assertEquals(
        List.of("ARRIVAL Eva BLANC 19 h 40"),
        sitting.changes().stream()
            .map(c -> c.kind() + " " + c.member().fullName() + " " + c.time())
            .toList());
  }

  @Test
  void the_foot_of_an_extract_counts_the_members_when_its_head_does_not() {
    Sitting sitting =
        sitting(
            List.of("Séance du 3 juin 2024"),
            List.of(
                "*Délibération n° 2024-12 : Convention",
                "Le conseil municipal, à l'unanimité, approuve la convention.",
                "Conseillers en exercice : 36 – présents : 29 – procurations : 5 – absents : 2"));
    assertEquals(36, sitting.membersInOffice().orElse(0));
    assertEquals(29, sitting.presentCount().orElse(0));
  }
}
