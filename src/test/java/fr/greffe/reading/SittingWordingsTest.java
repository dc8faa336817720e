package fr.greffe.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.greffe.pdf.PdfDocument;
import fr.greffe.record.AttendanceChange;
import fr.greffe.record.Ballot;
import fr.greffe.record.Choice;
import fr.greffe.record.Deliberation;
import fr.greffe.record.Member;
import fr.greffe.record.Origin;
import fr.greffe.record.Passage;
import fr.greffe.record.Records;
import fr.greffe.record.Sitting;
import fr.greffe.record.Value;
import fr.greffe.record.Vote;
import fr.greffe.record.VoteResult;
import fr.greffe.section.ActHeading;
import fr.greffe.section.Outline;
import fr.greffe.section.Segmenter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Wordings that councils use for their sittings, votes and decisions. */
class SittingWordingsTest {

  @SafeVarargs
  private static Records read(List<String>... pages) {
    PdfDocument document = TypedPages.of(pages);
    Outline outline = new Segmenter().segment(document, List.of());
    return new RecordReader(Profile.NONE).read(document, List.of(), outline);
  }

  private static Sitting sitting(String... head) {
    List<String> lines =
        new ArrayList<>(List.of("*COMMUNE DE VALBOIS", "", "Conseil municipal du 3 juin 2024", ""));
    for (String line : head) {
      lines.add(line);
      lines.add("");
    }
    lines.addAll(act("Le conseil municipal, à l'unanimité, approuve la convention."));
    return read(lines).sittings().get(0);
  }

  private static List<String> act(String... body) {
    List<String> lines = new ArrayList<>(List.of("*Délibération n° 2024-12 : Convention", ""));
    for (String line : body) {
      lines.add(line);
      lines.add("");
    }
    return lines;
  }

  private static Deliberation acted(String... body) {
    return read(act(body)).deliberations().get(0);
  }

  private static List<String> names(List<Member> members) {
    return members.stream().map(Member::fullName).toList();
  }

  private static List<String> changesOf(String sentence) {
    List<String> lines =
        new ArrayList<>(List.of("*COMMUNE DE VALBOIS", "", "Conseil municipal du 3 juin 2024", ""));
    lines.addAll(act(sentence, "Le conseil municipal, à l'unanimité, approuve la convention."));
    return read(lines).sittings().get(0).changes().stream()
        .map(c -> c.kind() + " " + c.member().fullName() + " " + c.time())
        .toList();
  }

  @Test
  void an_extract_tells_its_sitting_after_its_object_too() {
    List<String> lines =
        new ArrayList<>(List.of("*COMMUNE DE VALBOIS", "", "Conseil municipal du 3 juin 2024", ""));
    lines.addAll(
        act(
            "Objet : Convention de mise à disposition",
            "Le conseil municipal s'est réuni sous la présidence de M. Luc BERT, maire.",
            "Membres en exercice : 15 - Présents : 12 - Pouvoirs : 2",
            "Mme Ana ROY assure le secrétariat de la séance.",
            "Le conseil municipal, à l'unanimité, approuve la convention."));
    Sitting sitting = read(lines).sittings().get(0);
    assertEquals("Luc BERT", sitting.president().value().orElseThrow().fullName());
    assertEquals(15, sitting.membersInOffice().orElse(0));
  }

  @Test
  void the_secretary_is_told_by_what_they_do_and_without_civility() {
    for (String told :
        List.of(
            "Mme Ana ROY assure le secrétariat de la séance.",
            "Mme Ana ROY remplit les fonctions de secrétaire de séance.",
            "Quorum : 12 - Votants : 21. Ana ROY est désignée secrétaire de séance.")) {
      assertEquals("Ana ROY", sitting(told).secretary().value().orElseThrow().fullName(), told);
    }
  }

  @Test
  void the_article_of_the_next_capacity_is_no_secretary() {
    assertEquals(
        Optional.empty(), sitting("La secrétaire de séance, Le Maire,").secretary().value());
    assertEquals(
        "Ana ROY",
        sitting("Mme Ana ROY accepte de tenir le secrétariat de séance.")
            .secretary()
            .value()
            .orElseThrow()
            .fullName());
  }

  @Test
  void one_absent_member_is_listed_under_a_singular_label() {
    for (String label : List.of("Délégué absent : ", "Absente à l'ouverture de la séance : ")) {
      Sitting sitting =
          sitting(
              "Présents : M. Luc BERT, Mme Ana ROY. Excusée : Mme Eva PIC. "
                  + label
                  + "Mme Zoé LAC.");
      assertEquals(List.of("Zoé LAC"), names(sitting.absent()), label);
      assertEquals(List.of("Eva PIC"), names(sitting.excused()), label);
    }
  }

  @Test
  void the_place_ends_before_the_convocation() {
    Sitting sitting =
        sitting(
            "Le conseil s'est réuni en mairie sur convocation du 29 mai et sous la présidence de"
                + " M. Luc BERT, maire.");
    assertEquals("en mairie", sitting.place().orElse(""));
  }

  @Test
  void a_grid_of_labels_lists_the_members_without_colons() {
    List<String> lines =
        new ArrayList<>(List.of("*COMMUNE DE VALBOIS", "", "Conseil municipal du 3 juin 2024", ""));
    lines.addAll(
        List.of(
            "*Délibération n° 2024-12",
            "",
            "Convocation 28 mai 2024",
            "Présents (3) M. Luc BERT, Mme Ana ROY,",
            "",
            "M. Jean PIC",
            "",
            "Objet : Convention",
            "",
            "Le conseil municipal, à l'unanimité, approuve la convention."));
    assertEquals(
        List.of("Luc BERT", "Ana ROY", "Jean PIC"), names(read(lines).sittings().get(0).present()));
    Sitting grid =
        sitting(
            "Présents (2) M. Luc BERT, Mme Ana ROY",
            "Représentés (1) M. Jean PIC par Mme Ana ROY",
            "Absents (1) Mme Zoé LAC");
    assertEquals(2, grid.presentCount().orElse(0));
    assertEquals(1, grid.proxyCount().orElse(0));
    assertEquals("Jean PIC", grid.proxies().get(0).from().fullName());
    assertEquals(List.of("Zoé LAC"), names(grid.absent()));
  }

  @Test
  void the_word_that_announces_who_gives_a_pouvoir_is_no_part_of_their_name() {
    Sitting sitting =
        sitting(
            "Présents : M. Luc BERT, Mme Ana ROY",
            "Pouvoirs : de Zoé LAC à Ana ROY, de Jean PIC à Luc BERT");
    assertEquals(
        List.of("Zoé LAC", "Jean PIC"),
        sitting.proxies().stream().map(p -> p.from().fullName()).toList());
  }

  @Test
  void delegates_who_gave_their_vote_are_listed_under_the_name_of_their_body() {
    for (String label :
        List.of(
            "Délégués absents ayant donné pouvoir : ",
            "Étaient absents et avaient donné délégation de vote : ",
            "Conseillers communautaires absents ayant donné procuration : ")) {
      Sitting sitting =
          sitting("Présents : M. Luc BERT, Mme Ana ROY", label + "Mme Zoé LAC à M. Luc BERT");
      assertEquals(1, sitting.proxies().size(), label);
      assertEquals(2, sitting.present().size(), label);
    }
  }

  @Test
  void an_act_opens_with_its_number_whatever_parts_it_from_its_title() {
    for (String heading :
        List.of(
            "C2024-119 | Tarification de l'eau",
            "2024-10-052 / Tarification de l'eau",
            "2024-10-052 • Tarification de l'eau",
            "D.2023-09 Tarification de l'eau")) {
      ActHeading read = ActHeading.of(heading).orElseThrow();
      assertEquals(heading.split(" ")[0], read.number(), heading);
      assertEquals("Tarification de l'eau", read.rest(), heading);
    }
  }

  @Test
  void absent_members_who_had_given_a_pouvoir_are_proxies() {
    Sitting sitting =
        sitting(
            "Présents : M. Luc ROY, Mme Ana BERT",
            "Étaient absents et avaient donné pouvoir : Mme Eva PIC à M. Luc ROY");
    assertEquals(List.of("Luc ROY", "Ana BERT"), names(sitting.present()));
    assertEquals("Eva PIC", sitting.proxies().get(0).from().fullName());
  }

  @Test
  void several_lists_may_share_a_line() {
    Sitting sitting =
        sitting("Présents : Mmes Ana BERT, Eva PIC, M. Luc ROY. Excusé : M. Noël FERRY.");
    assertEquals(List.of("Ana BERT", "Eva PIC", "Luc ROY"), names(sitting.present()));
    assertEquals(List.of("Noël FERRY"), names(sitting.excused()));
  }

  @Test
  void pouvoirs_told_in_mid_sentence_are_read_and_taken_from_those_present_or_represented() {
    Sitting sitting =
        sitting(
            "12 conseillers étaient présents ou représentés (02 procurations : M. Luc ROY à Mme"
                + " Ana",
            "BERT, Mme Eva PIC à M. Guy NOEL).");
    assertEquals(2, sitting.proxyCount().orElse(0));
    assertEquals(10, sitting.presentCount().orElse(0));
    assertEquals(Origin.DERIVED, sitting.presentCount().origin());
  }

  @Test
  void counts_on_one_line_are_each_their_own() {
    Sitting sitting = sitting("Membres en exercice : 19 Présents : 14 Pouvoirs : 3 Votants : 17");
    assertEquals(19, sitting.membersInOffice().orElse(0));
    assertEquals(14, sitting.presentCount().orElse(0));
    assertEquals(3, sitting.proxyCount().orElse(0));
  }

  @Test
  void quorum_and_secretary_told_in_a_sentence_belong_to_the_head() {
    Sitting sitting =
        sitting(
            "Présents : M. Luc ROY, Mme Ana BERT",
            "Le quorum étant atteint, la séance est ouverte. Mme Ana BERT a été désignée"
                + " secrétaire de séance.");
    assertEquals("Ana BERT", sitting.secretary().value().orElseThrow().fullName());
    assertEquals("Le quorum étant atteint, la séance est ouverte.", sitting.quorum().orElse(""));
  }

  @Test
  void a_full_sitting_is_no_place() {
    assertEquals(
        Value.absent(), sitting("Le conseil réuni en séance plénière, a délibéré.").place());
  }

  @Test
  void a_second_sitting_opens_at_the_top_of_its_page() {
    List<String> first =
        List.of(
            "*COMMUNE DE BELVAL",
            "",
            "*Compte-rendu du conseil municipal du 4 mars 2021",
            "",
            "Présents : Mme Ana BERT, M. Luc ROY",
            "",
            "*1/ Subventions",
            "",
            "Le conseil vote à l'unanimité une enveloppe de 2 300 €.",
            "",
            "*2/ City-stade",
            "",
            "Le conseil, à l'unanimité, sollicite une aide.",
            "",
            "Séance levée à 22h.");
    List<String> second =
        first.stream()
            .map(l -> l.replace("4 mars", "15 avril").replace("M. Luc", "M. Guy"))
            .toList();
    Records records = read(first, second);
    assertEquals(
        List.of(LocalDate.of(2021, 3, 4), LocalDate.of(2021, 4, 15)),
        records.sittings().stream().map(s -> s.date().orElse(null)).toList());
    assertEquals(List.of("Ana BERT", "Guy ROY"), names(records.sittings().get(1).present()));
  }

  @Test
  void only_who_leaves_has_left() {
    assertEquals(
        List.of("DEPARTURE Ana BERT "),
        changesOf("Mme Ana BERT se retire et M. Luc ROY, premier adjoint, assure la présidence."));
    assertEquals(
        List.of("DEPARTURE Luc ROY 20h05"),
        changesOf("Départ de M. Luc ROY à 20h05, qui donne pouvoir à Mme Ana BERT."));
  }

  @Test
  void who_leaves_and_comes_back_does_both() {
    assertEquals(
        List.of("DEPARTURE Luc ROY 19h30", "ARRIVAL Luc ROY 19h45"),
        changesOf("M. Luc ROY quitte la séance à 19h30 et revient à 19h45."));
  }

  @Test
  void the_votes_of_groups_are_added_up_and_said_to_be() {
    Vote vote =
        acted(
                "Ont voté pour : groupe Ensemble (15) et groupe Nature (3). Ont voté contre :"
                    + " groupe Agir (4). La convention est adoptée.")
            .votes()
            .get(0);
    Value<Integer> pour = vote.tally(Choice.POUR).orElseThrow().count();
    assertEquals(18, pour.orElse(0));
    assertEquals(Origin.DERIVED, pour.origin());
    assertEquals("15 + 3", pour.note());
    assertEquals(Origin.PRINTED, vote.tally(Choice.CONTRE).orElseThrow().count().origin());
  }

  @Test
  void sections_voted_apart_are_votes_apart() {
    List<Vote> votes =
        acted(
                "Section de fonctionnement : adopté à l'unanimité",
                "Section d'investissement : adopté par 14 voix pour et 3 contre")
            .votes();
    assertEquals(
        List.of("Section de fonctionnement", "Section d'investissement"),
        votes.stream().map(Vote::scope).toList());
    assertEquals(
        List.of(VoteResult.ADOPTED_UNANIMOUSLY, VoteResult.ADOPTED_BY_MAJORITY),
        votes.stream().map(Vote::result).toList());
  }

  @Test
  void a_secret_ballot_needs_a_majority_and_ends_in_an_election() {
    Vote vote =
        acted(
                "Il est procédé à l'élection du maire au scrutin secret et à la majorité absolue.",
                "M. Luc ROY a été proclamé maire.")
            .votes()
            .get(0);
    assertEquals(VoteResult.ELECTED, vote.result());
    assertEquals(Ballot.SECRET, vote.ballot());
  }

  @Test
  void a_withdrawn_dossier_is_a_point_of_its_own() {
    List<String> lines = new ArrayList<>(act("Adopté à l'unanimité"));
    lines.addAll(
        List.of("*Délibération n° 2024-13 : Voirie", "", "Dossier retiré de l'ordre du jour", ""));
    Records records = read(lines);
    assertEquals(2, records.deliberations().size());
    assertEquals(VoteResult.POSTPONED, records.deliberations().get(1).votes().get(0).result());
  }

  @Test
  void articles_numbered_in_words_and_items_after_a_bare_unanimity_are_articles() {
    Deliberation act =
        acted(
            "Après en avoir délibéré,",
            "*DÉCIDE",
            "ARTICLE UN : d'adopter la stratégie.",
            "ARTICLE DEUX : de signer.");
    assertEquals(
        List.of("ARTICLE UN", "ARTICLE DEUX"),
        act.articles().stream().map(Passage::label).toList());
    act =
        acted(
            "Le Conseil d'Administration, ouï cet exposé, à l'unanimité,",
            "ADOPTE le règlement des aides,",
            "DIT qu'il prend effet en avril.");
    assertEquals(2, act.articles().size());
  }

  @Test
  void what_is_decided_unanimously_is_an_article() {
    assertEquals(
        1,
        acted("Le Conseil Municipal décide à l'unanimité d'affecter 120 450,00 € au compte 1068.")
            .articles()
            .size());
  }

  @Test
  void a_commission_is_named_with_its_opinion() {
    assertEquals(
        1,
        acted(
                "Commission des solidarités et de l'autonomie : avis favorable",
                "La commission permanente approuve la convention.")
            .commissions()
            .size());
  }

  @Test
  void an_object_may_follow_a_dash() {
    Records records =
        read(
            List.of(
                "DEL-2024-015",
                "",
                "*OBJET - COMPTE ADMINISTRATIF",
                "",
                "Le compte administratif est approuvé par 16 voix pour.",
                "",
                "DEL-2024-016",
                "",
                "*OBJET - TAUX",
                "",
                "Le conseil, à l'unanimité, maintient les taux."));
    assertEquals(
        List.of("COMPTE ADMINISTRATIF", "TAUX"),
        records.deliberations().stream().map(d -> d.subject().orElse("")).toList());
  }

  @Test
  void a_counted_unanimity_says_that_nobody_was_against_and_that_it_is_derived() {
    Vote vote =
        acted("A l'unanimité des votants (31 voix), 8 abstentions, la convention est approuvée.")
            .votes()
            .get(0);
    Value<Integer> against = vote.tally(Choice.CONTRE).orElseThrow().count();
    assertEquals(0, against.orElse(-1));
    assertEquals(Origin.DERIVED, against.origin());
    assertEquals(
        java.util.Optional.empty(),
        acted("Adopté à l'unanimité.").votes().get(0).tally(Choice.CONTRE));
  }

  @Test
  void the_line_of_the_vote_completes_the_heading_of_a_topic() {
    Records records =
        read(
            List.of(
                "Conseil municipal du 4 juin 2021",
                "",
                "*1 Cimetière",
                "",
                "Vote pour la gratuité de la dispersion : Vote : 14 pour / 0 contre / 0 abstention",
                "",
                "*2 Archivage",
                "",
                "Vote : 14 pour / 0 contre / 0 abstention"));
    assertEquals(
        List.of("Cimetière – la gratuité de la dispersion", "Archivage"),
        records.deliberations().stream().map(d -> d.subject().orElse("")).toList());
  }

  @Test
  void a_pouvoir_given_on_leaving_is_a_pouvoir_of_the_sitting() {
    List<String> lines =
        new ArrayList<>(List.of("*COMMUNE DE VALBOIS", "", "Conseil municipal du 3 juin 2024", ""));
    lines.addAll(
        act(
            "Départ de M. Luc ROY à 20h05, qui donne pouvoir à Mme Ana BERT.",
            "Le conseil municipal, à l'unanimité, approuve la convention."));
    Sitting sitting = read(lines).sittings().get(0);
    assertEquals("Luc ROY", sitting.proxies().get(0).from().fullName());
    assertEquals("Ana BERT", sitting.proxies().get(0).to().fullName());
  }

  @Test
  void a_title_at_the_head_of_the_page_after_the_vote_page_opens_what_is_annexed() {
    Records records =
        read(
            act("Le conseil départemental approuve le bilan.", "Le Président, Luc ROY"),
            List.of(
                "*État des votes",
                "",
                "Adopté à l'unanimité",
                "",
                "*Ont voté POUR (2) :",
                "",
                "M. Luc ROY",
                "Mme Ana BERT"),
            List.of("*Programme 2024", "", "Les engagements de l'année sont les suivants."));
    Deliberation act = records.deliberations().get(0);
    assertEquals(2, act.pages().last());
    assertEquals("Programme 2024", act.parts().get(1).title());
  }

  @Test
  void what_stands_before_the_sentence_that_decides_is_no_article() {
    assertEquals(
        "Le comité syndical, après en avoir délibéré, retient l'offre la moins chère.",
        acted(
                "Trois offres ont été reçues par le syndicat cette année. Le comité syndical,"
                    + " après en avoir délibéré, retient l'offre la moins chère.")
            .articles()
            .get(0)
            .text());
  }

  @Test
  void arretes_of_a_recueil_are_acts_of_the_executive() {
    Records records =
        read(
            List.of(
                "*ARRÊTÉ N° 2024-112 portant réglementation du stationnement",
                "",
                "Le Maire de Valbois,",
                "",
                "Vu le code de la route,",
                "",
                "*ARRÊTE",
                "",
                "Article 1er – Le stationnement est interdit.",
                "Article 2 – Le présent arrêté sera publié."));
    Deliberation act = records.deliberations().get(0);
    assertEquals(Deliberation.Kind.ARRETE, act.kind());
    assertEquals("2024-112", act.number().orElse(""));
    assertEquals(2, act.articles().size());
  }

  @Test
  void the_maire_who_withdraws_is_who_presides() {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "*COMMUNE DE VALBOIS",
                "",
                "Conseil municipal du 3 juin 2024",
                "",
                "Sous la présidence de Mme Ana BERT, Maire",
                ""));
    lines.addAll(
        act(
            "Pour le vote, la maire quitte la salle et M. Luc ROY préside.",
            "Le compte administratif est approuvé à l'unanimité."));
    AttendanceChange change = read(lines).sittings().get(0).changes().get(0);
    assertEquals("Ana BERT", change.member().fullName());
    assertEquals(1, read(lines).sittings().get(0).changes().size());
  }

  @Test
  void a_line_that_states_its_fate_is_an_act() {
    Records records =
        read(
            List.of(
                "*Conseil municipal du 11 avril 2024",
                "",
                "2024-15 Compte de gestion 2023 : approuvé à l'unanimité",
                "",
                "2024-16 Taux d'imposition : adoptés par 13 voix pour et 1 abstention"));
    assertEquals(
        List.of("Compte de gestion 2023", "Taux d'imposition"),
        records.deliberations().stream().map(d -> d.subject().orElse("")).toList());
    assertEquals(
        13,
        records
            .deliberations()
            .get(1)
            .votes()
            .get(0)
            .tally(Choice.POUR)
            .orElseThrow()
            .count()
            .orElse(0));
  }

  @Test
  void who_is_only_named_under_a_choice_chose_it() {
    Vote vote =
        acted(
                "Pour : 4 – Contre : 2 – Abstention : 0",
                "Contre : Luc ROY, Ana BERT (par procuration)")
            .votes()
            .get(0);
    assertEquals(
        List.of("Luc ROY", "Ana BERT"), names(vote.tally(Choice.CONTRE).orElseThrow().members()));
  }

  @Test
  void the_absent_may_be_counted_and_named_in_the_same_sentence() {
    Sitting sitting =
        sitting(
            "25 conseillers étaient présents ou représentés (02 procurations : L. ROY, A. BERT) et"
                + " 02 conseillers étaient absents : E. PIC, G. NOEL.");
    assertEquals(List.of("E. PIC", "G. NOEL"), names(sitting.absent()));
    assertEquals(2, sitting.proxyCount().orElse(0));
    assertEquals(Origin.PRINTED, sitting.absentCount().origin());
  }

  @Test
  void who_took_no_part_is_read_in_each_wording() {
    for (String words :
        List.of(
            "Adopté à l'unanimité (M. Luc ROY n'ayant pas pris part au vote)",
            "M. Luc ROY ne prend part ni au débat ni au vote. Adopté à l'unanimité.",
            "M. Luc ROY ne participe ni au débat ni au vote. Adopté à l'unanimité.")) {
      Vote vote = acted(words).votes().get(0);
      assertEquals(
          List.of("Luc ROY"), names(vote.tally(Choice.NPPV).orElseThrow().members()), words);
    }
  }

  @Test
  void members_present_with_a_vote_are_present_and_those_who_assist_are_not() {
    Sitting sitting =
        sitting(
            "Membres ayant voix délibérative présents : M. Luc ROY, président ; Mme Ana BERT.",
            "Membres excusés : Mme Eva PIC.",
            "Assistaient également à la séance : le colonel Marc DURIEUX, Mme Lise FAVRE.");
    assertEquals(List.of("Luc ROY", "Ana BERT"), names(sitting.present()));
    assertEquals(List.of("Eva PIC"), names(sitting.excused()));
  }

  @Test
  void the_title_of_an_act_may_stand_above_its_number() {
    List<String> lines =
        List.of(
            "Comité syndical du 6 mars 2025",
            "",
            "*Point 3 – Tarifs de l'eau",
            "",
            "Délibération n° 2025-03 :",
            "",
            "Le comité syndical, par 16 voix pour et 1 contre, fixe le prix à 1,92 €.",
            "",
            "*Point 4 – Marché de travaux",
            "",
            "Délibération n° 2025-04 :",
            "",
            "Le comité syndical, à l'unanimité, attribue le marché.");
    Records records = read(lines);
    assertEquals(
        List.of("2025-03 Tarifs de l'eau", "2025-04 Marché de travaux"),
        records.deliberations().stream()
            .map(d -> d.number().orElse("") + " " + d.subject().orElse(""))
            .toList());
  }

  @Test
  void both_genders_are_written_in_many_ways() {
    for (String marks : List.of("(e)s", "(s/es)", "(e)(s)", "(es)", "·e·s", ".e.s")) {
      Sitting sitting =
          sitting(
              "Présent" + marks + " : M. Luc BERT, Mme Ana ROY",
              "Absent" + marks + " excusé" + marks + " : Mme Eva PIC",
              "Absent" + marks + " : M. Guy NOIR",
              "Représenté" + marks + " : Mme Zoé LAC par M. Luc BERT");
      assertEquals(List.of("Luc BERT", "Ana ROY"), names(sitting.present()), marks);
      assertEquals(List.of("Eva PIC"), names(sitting.excused()), marks);
      assertEquals(List.of("Guy NOIR"), names(sitting.absent()), marks);
      assertEquals(1, sitting.proxies().size(), marks);
    }
  }

  @Test
  void what_is_said_of_one_absent_member_counts_before_what_is_said_of_all() {
    Sitting sitting =
        sitting(
            "Présents : M. Luc BERT, Mme Ana ROY",
            "Membres absents : Mme Eva PIC, excusée ; M. Guy NOIR",
            "Mme Ana ROY est arrivée au point 2.");
    assertEquals(List.of("Eva PIC"), names(sitting.excused()));
    assertEquals(List.of("Guy NOIR"), names(sitting.absent()));
  }

  @Test
  void who_else_was_in_the_room_is_no_member() {
    Sitting sitting =
        sitting(
            "Étaient présents : Luc BERT, Ana ROY",
            "Étaient également présents : Paul MER, directeur général",
            "Auditeurs présents : 40");
    assertEquals(List.of("Luc BERT", "Ana ROY"), names(sitting.present()));
    assertEquals(2, sitting.presentCount().orElse(0));
  }

  @Test
  void a_surname_alone_is_completed_by_the_list_and_said_to_be() {
    Sitting sitting =
        sitting("Présents : Luc BERT, Ana ROY", "La séance est présidée par Mme ROY.");
    assertEquals("Ana ROY", sitting.president().value().orElseThrow().fullName());
    assertEquals(Origin.DERIVED, sitting.president().origin());
  }

  @Test
  void a_count_may_be_written_in_words() {
    Sitting sitting = sitting("Nombre de conseillers en exercice : vingt-trois");
    assertEquals(23, sitting.membersInOffice().orElse(0));
  }

  @Test
  void who_presides_is_told_by_what_they_do() {
    for (String told :
        List.of(
            "M. Luc BERT, Président, ouvre la séance à 18 h.",
            "Le conseil, convoqué par son président, M. Luc BERT, s'est réuni sous sa"
                + " présidence.")) {
      assertEquals("Luc BERT", sitting(told).president().value().orElseThrow().fullName(), told);
    }
  }

  @Test
  void the_first_of_several_days_of_a_session_is_that_of_its_first_sitting() {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "*RÉGION VAL-ATLANTIQUE",
                "",
                "Session plénière des 29 et 30 juin 2023",
                "",
                "Le Conseil régional s'est réuni le jeudi 29 juin 2023.",
                "",
                "Présents : Luc BERT, Ana ROY",
                ""));
    lines.addAll(act("Le conseil régional, à l'unanimité, approuve la convention."));
    assertEquals(
        LocalDate.of(2023, 6, 29), read(lines).sittings().get(0).date().value().orElseThrow());
  }

  @Test
  void counts_in_a_column_on_the_left_are_parted_from_the_lists_beside_them() {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "*COMMUNE DE VALBOIS",
                "Conseil municipal du 3 juin 2024",
                "",
                "Le conseil municipal, dûment convoqué, s'est réuni en séance publique à la mairie.",
                "",
                "Nombre de membres         Présents",
                "En exercice 15            Luc BERT, Ana ROY, Guy",
                "Présents 4                NOIR, Eva PIC",
                "Votants 5                 Excusés",
                "Date de convocation       Paul MER",
                "28 mai 2024               Procurations",
                "                          Zoé LAC à Luc BERT",
                ""));
    lines.addAll(act("Le conseil municipal, à l'unanimité, approuve la convention."));
    Sitting sitting = read(lines).sittings().get(0);
    assertEquals(List.of("Luc BERT", "Ana ROY", "Guy NOIR", "Eva PIC"), names(sitting.present()));
    assertEquals(List.of("Paul MER"), names(sitting.excused()));
    assertEquals(1, sitting.proxies().size());
    assertEquals(15, sitting.membersInOffice().orElse(0));
    assertEquals(4, sitting.presentCount().orElse(0));
    assertEquals(LocalDate.of(2024, 5, 28), sitting.convocation().value().orElseThrow());
  }

  @Test
  void more_members_present_than_in_office_are_a_list_not_to_be_relied_on() {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "*COMMUNE DE VALBOIS",
                "",
                "Conseil municipal du 3 juin 2024",
                "",
                "Nombre de conseillers en exercice : 2",
                "",
                "Présents : Luc BERT, Ana ROY, Guy NOIR",
                ""));
    lines.addAll(act("Le conseil municipal, à l'unanimité, approuve la convention."));
    Records records = read(lines);
    assertEquals(
        List.of("more members are listed as present than are in office"),
        records.unread().stream().map(u -> u.reason()).toList());
    assertEquals(Optional.empty(), records.sittings().get(0).presentCount().value());
  }

  @Test
  void who_has_withdrawn_has_left() {
    assertEquals(List.of("DEPARTURE Luc BERT "), changesOf("M. Luc BERT s'est retiré."));
  }
}
