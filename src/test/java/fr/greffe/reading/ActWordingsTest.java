package fr.greffe.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.pdf.PdfDocument;
import fr.greffe.record.Announced;
import fr.greffe.record.Ballot;
import fr.greffe.record.Candidacy;
import fr.greffe.record.Choice;
import fr.greffe.record.Deliberation;
import fr.greffe.record.ElectionRound;
import fr.greffe.record.Member;
import fr.greffe.record.Origin;
import fr.greffe.record.Passage;
import fr.greffe.record.Records;
import fr.greffe.record.Sitting;
import fr.greffe.record.Vote;
import fr.greffe.record.VoteResult;
import fr.greffe.section.Segmenter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Forms in which councils print acts: elections, split votes, numbers in odd places, stamps. */
class ActWordingsTest {

  @SafeVarargs
  private static Records read(List<String>... pages) {
    PdfDocument document = TypedPages.of(pages);
    return new RecordReader(Profile.NONE)
        .read(document, List.of(), new Segmenter().segment(document, List.of()));
  }

  private static List<String> spaced(String... texts) {
    List<String> lines = new ArrayList<>();
    for (String text : texts) {
      lines.add(text);
      lines.add("");
    }
    return lines;
  }

  private static Records sitting(String... texts) {
    List<String> lines = spaced("*COMMUNE DE VALBOIS", "Conseil municipal du 3 juin 2024");
    lines.addAll(spaced(texts));
    return read(lines);
  }

  private static Deliberation act(String... body) {
    List<String> lines = new ArrayList<>(List.of("*Délibération n° 2024-12 : Convention", ""));
    lines.addAll(spaced(body));
    return read(lines).deliberations().get(0);
  }

  private static List<String> names(Vote vote, Choice choice) {
    return vote.tally(choice).orElseThrow().members().stream().map(Member::fullName).toList();
  }

  private static List<String> suffrages(ElectionRound round) {
    return round.candidates().stream().map(c -> c.name() + " " + c.votes().orElse(-1)).toList();
  }

  @Test
  void an_election_tells_its_rounds_and_the_suffrages_of_each_candidate() {
    Vote vote =
        act(
                "Il est procédé à l'élection du maire au scrutin secret.",
                "Premier tour. Nombre de votants : 11 - Bulletins blancs : 1 - Suffrages exprimés :"
                    + " 10",
                "Majorité absolue : 6",
                "Ont obtenu : M. Luc ROY : 5 voix ; Mme Ana BERT : cinq (5) voix",
                "Deuxième tour. Nombre de votants : 11 - Bulletins blancs ou nuls : 0 - Suffrages"
                    + " exprimés : 11",
                "Mme Ana BERT a obtenu 7 voix ; M. Luc ROY a obtenu 4 voix.",
                "Mme Ana BERT, ayant obtenu la majorité absolue, a été proclamée maire.")
            .votes()
            .get(0);
    assertEquals(VoteResult.ELECTED, vote.result());
    assertEquals(Ballot.SECRET, vote.ballot());
    assertEquals(2, vote.rounds().size());
    ElectionRound first = vote.rounds().get(0);
    assertEquals(11, first.voters().orElse(0));
    assertEquals(1, first.blank().orElse(0));
    assertEquals(10, first.cast().orElse(0));
    assertEquals(6, first.majority().orElse(0));
    assertEquals(List.of("Luc ROY 5", "Ana BERT 5"), suffrages(first));
    ElectionRound second = vote.rounds().get(1);
    assertEquals(0, second.blankOrSpoiled().orElse(9));
    assertTrue(!second.majority().isPresent(), "not printed, so absent");
    assertEquals(List.of("Ana BERT 7", "Luc ROY 4"), suffrages(second));
    assertEquals(
        List.of(true, false), second.candidates().stream().map(Candidacy::proclaimed).toList());
  }

  @Test
  void dots_lead_to_the_counts_of_an_election_and_a_list_may_be_candidate() {
    Vote vote =
        act(
                "Les adjoints sont élus au scrutin secret de liste.",
                "Nombre de votants......................23",
                "Suffrages exprimés [b - c].............18",
                "Liste Ana BERT.................. 18 voix",
                "Ont été proclamés adjoints les candidats de la liste.")
            .votes()
            .get(0);
    ElectionRound round = vote.rounds().get(0);
    assertEquals(23, round.voters().orElse(0));
    assertEquals(18, round.cast().orElse(0));
    assertEquals(List.of("Liste Ana BERT 18"), suffrages(round));
    assertTrue(round.candidates().get(0).member().isEmpty());
  }

  @Test
  void each_adjoint_elected_is_a_vote_of_the_act() {
    List<Vote> votes =
        act(
                "Élection du premier adjoint",
                "Nombre de votants : 11. Suffrages exprimés : 11. Majorité absolue : 6.",
                "M. Luc ROY : 11 voix. M. Luc ROY est proclamé premier adjoint.",
                "Élection du deuxième adjoint",
                "Nombre de votants : 11. Suffrages exprimés : 9. Majorité absolue : 5.",
                "Mme Ana BERT : 9 voix. Mme Ana BERT est proclamée deuxième adjointe.")
            .votes();
    assertEquals(
        List.of("Élection du premier adjoint", "Élection du deuxième adjoint"),
        votes.stream().map(Vote::scope).toList());
    assertEquals(
        List.of(11, 9), votes.stream().map(v -> v.rounds().get(0).cast().orElse(0)).toList());
  }

  @Test
  void amendments_are_voted_apart_and_the_whole_is_the_acts_own_vote() {
    List<Vote> votes =
        act(
                "Amendement n° 1 présenté par M. Noël FERRY tendant à supprimer l'article 3 :"
                    + " rejeté par 15 voix contre, 4 pour et 2 abstentions.",
                "Amendement n° 2 présenté par Mme Ana BERT : adopté par 18 voix pour et 3 contre.",
                "L'ensemble du texte ainsi amendé est adopté par 17 voix pour et 4 voix contre.")
            .votes();
    assertEquals(
        List.of("", "Amendement n° 1", "Amendement n° 2"),
        votes.stream().map(Vote::scope).toList());
    assertEquals(
        List.of(
            VoteResult.ADOPTED_BY_MAJORITY, VoteResult.REJECTED, VoteResult.ADOPTED_BY_MAJORITY),
        votes.stream().map(Vote::result).toList());
  }

  @Test
  void who_abstains_beside_a_unanimity_is_named_and_counted_as_derived() {
    Vote vote =
        act("Le conseil municipal, à l'unanimité des suffrages exprimés, Mme Ana BERT s'étant"
                + " abstenue, approuve la convention.")
            .votes()
            .get(0);
    assertEquals(VoteResult.ADOPTED_UNANIMOUSLY, vote.result());
    assertEquals(List.of("Ana BERT"), names(vote, Choice.ABSTENTION));
    assertEquals(Origin.DERIVED, vote.tally(Choice.ABSTENTION).orElseThrow().count().origin());
  }

  @Test
  void names_in_a_parenthesis_end_where_it_does() {
    Vote vote =
        act("Le conseil, à l'unanimité des suffrages exprimés (2 abstentions : Mme Ana BERT et"
                + " M. Luc ROY), ADOPTE la motion.")
            .votes()
            .get(0);
    assertEquals(List.of("Ana BERT", "Luc ROY"), names(vote, Choice.ABSTENTION));
  }

  @Test
  void several_members_may_take_no_part_and_none_for_the_pouvoir_they_hold() {
    Vote vote =
        act(
                "Les délégués (Mme PIC, MM. BOURGOIN et ROY) ne prennent pas part au vote, ni au"
                    + " titre du pouvoir de Mme CHANTELOUP.",
                "Le conseil, par 15 voix pour, approuve la convention.")
            .votes()
            .get(0);
    assertEquals(List.of("PIC", "BOURGOIN", "ROY", "CHANTELOUP"), names(vote, Choice.NPPV));
    assertEquals(VoteResult.ADOPTED, vote.result());
  }

  @Test
  void members_of_a_group_are_named_after_it() {
    Vote vote =
        act("Vote : 15 pour, 2 abstentions (groupe Demain : M. Luc ROY, Mme Ana BERT).")
            .votes()
            .get(0);
    assertEquals(List.of("Luc ROY", "Ana BERT"), names(vote, Choice.ABSTENTION));
  }

  @Test
  void counts_without_a_word_of_unanimity_are_an_adoption() {
    Vote vote = act("Pour : 17 Contre : 0 Abstention : 0").votes().get(0);
    assertEquals(VoteResult.ADOPTED, vote.result());
  }

  @Test
  void what_is_decided_after_the_debate_is_an_article_and_the_formula_is_none() {
    Deliberation decided = act("Le conseil, après en avoir délibéré, décide d'attribuer 150 €.");
    assertEquals(1, decided.articles().size());
    Deliberation listed =
        act(
            "Après en avoir délibéré, à la majorité (12 voix pour, 1 voix contre : M. Luc ROY), le"
                + " Conseil municipal :",
            "→ Approuve la cession ;",
            "→ Mandate Madame le Maire.");
    assertEquals(
        List.of("Approuve la cession ;", "Mandate Madame le Maire."),
        listed.articles().stream().map(Passage::text).toList());
  }

  @Test
  void who_presents_the_matter_with_a_charge_is_its_rapporteur() {
    Deliberation act =
        act("Mme Ana BERT, adjointe à la culture, expose que la salle est fermée.", "Unanimité.");
    assertEquals("Ana BERT", act.rapporteur().value().orElseThrow().fullName());
  }

  @Test
  void a_number_beside_the_date_of_convocation_or_under_the_objet_is_the_acts() {
    Records extract =
        sitting(
            "Date de convocation : 28 mai 2024 Délibération N° 2024/007",
            "Présents : M. Luc ROY, Mme Ana BERT",
            "*Objet : Vente d'un délaissé",
            "Le conseil municipal, à l'unanimité, approuve la vente.");
    assertEquals("2024/007", extract.deliberations().get(0).number().orElse(""));
    assertEquals(
        "2022/34", StrayNumbers.number("N° de délibération : 2022/34").orElse("not found"));
    assertEquals(
        "2024-068",
        StrayNumbers.number("Séance du jeudi 5 décembre 2024 – 2024-068").orElse("not found"));
    assertTrue(StrayNumbers.number("Réunion tenue à Valbois – 2024").isEmpty());
  }

  private static List<String> stamped(String id, String subject, String decision) {
    return spaced(
        "@" + id,
        "*COMMUNE DE VALBOIS",
        "Conseil municipal du 28 septembre 2023",
        "Présents : M. Luc ROY, Mme Ana BERT",
        subject,
        "Monsieur le Maire propose de statuer.",
        decision,
        "6 pour");
  }

  @Test
  void another_identifier_stamped_on_the_page_is_another_act() {
    Records records =
        read(
            stamped(
                "018-211802680-20230928-2023_45-DE",
                "Tarifs de la cantine",
                "Le conseil municipal adopte les tarifs."),
            stamped(
                "018-211802680-20230928-2023_46-DE",
                "Travaux de voirie",
                "Le conseil municipal retient l'offre."));
    assertEquals(
        List.of("Tarifs de la cantine", "Travaux de voirie"),
        records.deliberations().stream().map(d -> d.subject().orElse("")).toList());
    assertEquals("2023_45", records.deliberations().get(0).number().orElse(""));
    assertEquals(Origin.DERIVED, records.deliberations().get(0).number().origin());
    assertEquals(1, records.sittings().size());
    assertEquals(2, records.sittings().get(0).present().size());
  }

  @Test
  void a_first_identifier_on_a_later_page_begins_no_act() {
    List<String> second =
        spaced("@018-211802680-20230928-2023_45-DE", "Le conseil municipal adopte les tarifs.");
    Records records =
        read(spaced("*Délibération n° 2023-45 : Tarifs", "Monsieur le Maire propose."), second);
    assertEquals(1, records.deliberations().size());
  }

  @Test
  void a_heading_that_opens_its_paragraph_is_an_act_where_votes_follow_such_headings() {
    Records records =
        sitting(
            "Présents : M. Luc ROY, Mme Ana BERT",
            "*Fourrière :|le conseil donne son accord à l'unanimité et autorise le maire.",
            "*Église :|le conseil municipal décide, par 5 voix pour et 2 contre, de restaurer.",
            "*Vœux :|ils auront lieu le 12 janvier à la salle.");
    assertEquals(
        List.of("Fourrière", "Église"),
        records.deliberations().stream().map(d -> d.subject().orElse("")).toList());
  }

  @Test
  void the_last_line_of_a_title_is_no_act_and_belongs_to_the_subject() {
    Records records =
        read(
            List.of(
                "*Délibération n° DEL_2023_047",
                "",
                "*Objet : Budget principal - décision modificative",
                "*n° 1",
                "",
                "Le conseil municipal, à l'unanimité, adopte la décision."));
    assertEquals(1, records.deliberations().size());
    assertEquals(
        "Budget principal - décision modificative n° 1",
        records.deliberations().get(0).subject().orElse(""));
  }

  @Test
  void the_decisions_of_the_maire_that_are_only_reported_are_no_act() {
    Records records =
        sitting(
            "*1 – DÉCISIONS PRISES PAR LE MAIRE EN VERTU DE L'ARTICLE L. 2122-22",
            "Monsieur le Maire rend compte. Le conseil municipal prend acte de ces décisions.",
            "*2024-12 Tarifs des salles",
            "Adopté à l'unanimité.");
    assertEquals(
        List.of("Tarifs des salles"),
        records.deliberations().stream().map(d -> d.subject().orElse("")).toList());
  }

  @Test
  void the_closing_sheet_announces_the_acts_of_its_series() {
    Records records =
        sitting(
            "*Délibération n° 2024-12 : Tarifs",
            "Le conseil municipal, à l'unanimité, fixe les tarifs.",
            "La séance est levée à 20 heures.",
            "La présente séance comporte les délibérations n° 2024-12 à 2024-13.");
    Announced announced = records.announced().get(0);
    assertEquals(2, announced.announced());
    assertEquals(1, announced.found());
    assertEquals(List.of("2024-13"), announced.missing());
  }

  @Test
  void lists_of_members_may_follow_a_dash_and_stand_by_commune() {
    Sitting sitting =
        sitting(
                "Présents – M. Luc ROY – Mme Ana BERT",
                "Représentés (1) : Eva PIC par Ana BERT.",
                "Absents-excusés : M. Noël FERRY",
                "Secrétaire de séance : Ana BERT. Quorum : 11.",
                "*Délibération n° 2024-12 : Tarifs",
                "Le conseil municipal, à l'unanimité, fixe les tarifs.")
            .sittings()
            .get(0);
    assertEquals(
        List.of("Luc ROY", "Ana BERT"), sitting.present().stream().map(Member::fullName).toList());
    assertEquals("Eva PIC", sitting.proxies().get(0).from().fullName());
    assertEquals(List.of("Noël FERRY"), sitting.excused().stream().map(Member::fullName).toList());
    assertEquals("Ana BERT", sitting.secretary().value().orElseThrow().fullName());
  }

  @Test
  void a_maire_who_is_present_and_opens_the_sitting_presides() {
    Sitting sitting =
        sitting(
                "Présents : Mme Ana BERT, maire, M. Luc ROY",
                "Mme le Maire ouvre la séance à 20 h 05.",
                "*Délibération n° 2024-12 : Tarifs",
                "Le conseil municipal, à l'unanimité, fixe les tarifs.")
            .sittings()
            .get(0);
    assertEquals("Ana BERT", sitting.president().value().orElseThrow().fullName());
    assertEquals(Origin.DERIVED, sitting.president().origin());
  }

  @Test
  void for_and_against_may_be_told_as_one_against_the_other() {
    Vote vote = act("La motion est adoptée par 48 voix contre 19.").votes().get(0);
    assertEquals(48, vote.tally(Choice.POUR).orElseThrow().count().orElse(0));
    assertEquals(19, vote.tally(Choice.CONTRE).orElseThrow().count().orElse(0));
  }

  @Test
  void what_is_rejected_by_some_votes_against_others_has_those_against_first() {
    Vote vote =
        act("Rejeté par 12 voix contre 9 : la subvention n'est pas attribuée.").votes().get(0);
    assertEquals(VoteResult.REJECTED, vote.result());
    assertEquals(12, vote.tally(Choice.CONTRE).orElseThrow().count().orElse(0));
    assertEquals(9, vote.tally(Choice.POUR).orElseThrow().count().orElse(0));
  }

  @Test
  void the_vote_on_an_article_is_no_article_of_the_act() {
    Deliberation act =
        act(
            "Article 1 : adopté par 48 voix contre 19.",
            "Vote sur l'ensemble : Pour : 48 ; Contre : 14 ; Abstention : 5.");
    assertEquals(List.of(), act.articles());
    assertEquals(List.of("", "Article 1"), act.votes().stream().map(Vote::scope).toList());
  }

  @Test
  void a_number_in_parentheses_at_the_end_of_a_heading_is_the_acts() {
    Records records =
        sitting(
            "Présents : M. Luc ROY, Mme Ana BERT",
            "*2/ FINANCES – Compte de gestion (délibération n° 2023-07)",
            "Le conseil municipal approuve. Vote : Pour : 9 Contre : 0 Abstention : 0",
            "*3/ FINANCES – Tarifs (délibération n° 2023-08)",
            "Le conseil municipal fixe les tarifs. Vote : Pour : 9 Contre : 0 Abstention : 0");
    assertEquals(
        List.of("2023-07", "2023-08"),
        records.deliberations().stream().map(d -> d.number().orElse("")).toList());
    assertEquals(
        "FINANCES – Compte de gestion", records.deliberations().get(0).subject().orElse(""));
  }

  @Test
  void what_is_said_aside_of_a_member_hides_nobody_after() {
    Sitting sitting =
        sitting(
                "Présents : Hélène FAIVRE (arrivée à 19h25, avant le point 3) ; Igor GALL ; Ana"
                    + " BERT",
                "*Délibération n° 2024-12 : Tarifs",
                "Le conseil municipal, à l'unanimité, fixe les tarifs.")
            .sittings()
            .get(0);
    assertEquals(
        List.of("Hélène FAIVRE", "Igor GALL", "Ana BERT"),
        sitting.present().stream().map(Member::fullName).toList());
  }

  @Test
  void a_table_may_give_each_choice_a_row_of_its_own() {
    Scrutin scrutin =
        VoteTables.read(
                "test.pdf",
                Printed.grid(
                    "table-1", 1, "Nombre de votants|9", "Pour|7", "Contre|1", "Abstention|1"))
            .orElseThrow();
    assertEquals(7, scrutin.tally(Choice.POUR).orElseThrow().count().orElse(0));
    assertEquals(1, scrutin.tally(Choice.CONTRE).orElseThrow().count().orElse(0));
  }
}
