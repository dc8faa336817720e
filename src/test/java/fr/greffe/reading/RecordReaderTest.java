package fr.greffe.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.pdf.PdfDocument;
import fr.greffe.record.AttendanceChange;
import fr.greffe.record.Ballot;
import fr.greffe.record.Choice;
import fr.greffe.record.Deliberation;
import fr.greffe.record.Matiere;
import fr.greffe.record.Member;
import fr.greffe.record.Origin;
import fr.greffe.record.Passage;
import fr.greffe.record.Records;
import fr.greffe.record.Sitting;
import fr.greffe.record.Value;
import fr.greffe.record.Vote;
import fr.greffe.record.VoteResult;
import fr.greffe.section.Outline;
import fr.greffe.section.Segmenter;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordReaderTest {

  @SafeVarargs
  private static Records read(List<String>... pages) {
    PdfDocument document = TypedPages.of(pages);
    Outline outline = new Segmenter().segment(document, List.of());
    return new RecordReader(Profile.NONE).read(document, List.of(), outline);
  }

  private static List<String> numbers(Records records) {
    return records.deliberations().stream().map(d -> d.number().orElse("-")).toList();
  }

  private static List<String> subjects(Records records) {
    return records.deliberations().stream().map(d -> d.subject().orElse("-")).toList();
  }

  private static final List<String> MINUTES =
      List.of(
          "*COMMUNE DE VALBOIS",
          "*Procès-verbal de la séance du conseil municipal du mardi 12 mars 2024",
          "",
          "Nombre de conseillers en exercice : 15",
          "Date de convocation : 5 mars 2024",
          "",
          "Présents : M. Luc ROY, Maire, Mme Ana BERT, M. Guy NOEL",
          "",
          "Absente excusée : Mme Eva PIC a donné pouvoir à M. Luc ROY",
          "",
          "Absent : M. Jean LOUP",
          "",
          "Secrétaire de séance : Mme Ana BERT",
          "",
          "Ordre du jour :",
          "1. Tarifs de la cantine",
          "2. Achat d'un tracteur",
          "",
          "*1. Tarifs de la cantine",
          "",
          "Le maire présente les tarifs proposés par la commission pour la rentrée.",
          "",
          "Vote : 3 pour, 1 contre (M. Guy NOEL), 0 abstention",
          "",
          "*2. Achat d'un tracteur",
          "",
          "M. Guy NOEL quitte la séance à 20h15.",
          "",
          "Le conseil municipal approuve à l'unanimité l'achat d'un tracteur pour 42 000 €.",
          "",
          "La séance est levée à 21h00.");

  @Test
  void the_head_of_a_sitting_is_read() {
    Sitting sitting = read(MINUTES).sittings().get(0);
    assertEquals(LocalDate.of(2024, 3, 12), sitting.date().orElse(null));
    assertEquals(LocalDate.of(2024, 3, 5), sitting.convocation().orElse(null));
    assertEquals("COMMUNE DE VALBOIS", sitting.collectivity().orElse(""));
    assertEquals(15, sitting.membersInOffice().orElse(0));
    assertEquals(
        List.of("Luc ROY", "Ana BERT", "Guy NOEL"),
        sitting.present().stream().map(Member::fullName).toList());
    assertEquals("Eva PIC", sitting.proxies().get(0).from().fullName());
    assertEquals("Luc ROY", sitting.proxies().get(0).to().fullName());
    assertEquals(List.of("Jean LOUP"), sitting.absent().stream().map(Member::fullName).toList());
    assertEquals("Ana BERT", sitting.secretary().value().orElseThrow().fullName());
  }

  @Test
  void counts_that_are_not_printed_are_those_of_the_names_and_said_to_be_derived() {
    Sitting sitting = read(MINUTES).sittings().get(0);
    assertEquals(Origin.DERIVED, sitting.presentCount().origin());
    assertEquals(3, sitting.presentCount().orElse(-1));
    assertEquals(1, sitting.proxyCount().orElse(-1));
    assertEquals(1, sitting.absentCount().orElse(-1));
  }

  @Test
  void a_syndicat_is_named_with_what_it_is_for_and_its_place_stands_under_the_date() {
    Records records =
        read(
            List.of(
                "*Syndicat mixte de collecte des déchets du Haut Valbois",
                "",
                "*Comité syndical",
                "",
                "Séance du mercredi 22 février 2023",
                "",
                "Siège du syndicat, Valbois",
                "",
                "Présents : M. Luc ROY, Mme Ana BERT"));
    assertEquals("Siège du syndicat, Valbois", records.sittings().get(0).place().orElse(""));
    assertEquals(
        "Syndicat mixte de collecte des déchets du Haut Valbois",
        records.sittings().get(0).collectivity().orElse(""));
  }

  @Test
  void a_head_without_names_has_no_counts() {
    Sitting sitting = numbered("D2024-48 : Convention", "D2024-49 : Terrain").sittings().get(0);
    assertEquals(Origin.ABSENT, sitting.presentCount().origin());
    assertEquals(Origin.ABSENT, sitting.absentCount().origin());
  }

  @Test
  void a_matiere_that_is_not_printed_is_proposed_and_a_printed_one_kept() {
    Records proposed =
        numbered("D2024-48 : Demande de subvention au titre de la DETR", "D2024-49 : Terrain");
    Value<Matiere> matiere = proposed.deliberations().get(0).matiere();
    assertEquals(Origin.PROPOSED, matiere.origin());
    assertEquals("7.5", matiere.value().orElseThrow().code());
    Records printed =
        read(
            List.of(
                "*Délibération n° 2024-12",
                "",
                "Nomenclature : 8.3 voirie",
                "",
                "OBJET : Demande de subvention au titre de la DETR",
                "",
                "Vu le code général des collectivités territoriales,",
                "",
                "Le conseil municipal, à l'unanimité, approuve la demande."));
    matiere = printed.deliberations().get(0).matiere();
    assertEquals(Origin.PRINTED, matiere.origin());
    assertEquals("8.3", matiere.value().orElseThrow().code());
  }

  @Test
  void points_without_number_are_acts_when_a_vote_follows_their_heading() {
    Records records = read(MINUTES);
    assertEquals(List.of("Tarifs de la cantine", "Achat d'un tracteur"), subjects(records));
    assertEquals(2, records.announced().get(0).found());
  }

  @Test
  void counts_and_names_of_a_vote_are_read_and_nothing_is_added() {
    Records records = read(MINUTES);
    Vote first = records.deliberations().get(0).votes().get(0);
    assertEquals(3, first.tally(Choice.POUR).orElseThrow().count().orElse(-1));
    assertEquals("Guy NOEL", first.tally(Choice.CONTRE).orElseThrow().members().get(0).fullName());
    assertEquals(VoteResult.ADOPTED_BY_MAJORITY, first.result());
    Vote second = records.deliberations().get(1).votes().get(0);
    assertEquals(VoteResult.ADOPTED_UNANIMOUSLY, second.result());
    assertTrue(second.tallies().isEmpty(), "counts are not printed");
  }

  @Test
  void a_departure_is_kept_with_its_time_and_the_act_it_comes_before() {
    AttendanceChange change = read(MINUTES).sittings().get(0).changes().get(0);
    assertEquals(AttendanceChange.Kind.DEPARTURE, change.kind());
    assertEquals("20h15", change.time());
    assertEquals("acte-2", change.beforeAct());
  }

  private static Records numbered(String first, String second) {
    return read(
        List.of(
            "*Conseil municipal du 3 juin 2024",
            "",
            "*" + first,
            "",
            "Le conseil municipal, à l'unanimité, approuve la convention.",
            "",
            "*" + second,
            "",
            "Le conseil municipal décide, par 12 voix pour et 2 abstentions, de vendre le"
                + " terrain."));
  }

  @Test
  void every_form_of_number_opens_an_act() {
    for (List<String> form :
        List.of(
            List.of("Délibération n° 2024.05 : Convention", "2024.05"),
            List.of("DCM N° 2024/035 - Convention", "2024/035"),
            List.of("2024-06-03/05 – Convention", "2024-06-03/05"),
            List.of("D2024-48 : Convention", "D2024-48"),
            List.of("Délibération n°CP2024-123 Convention", "CP2024-123"),
            List.of("N° 2024.03.16 - Convention", "2024.03.16"),
            List.of("24-04/042 : - Convention", "24-04/042"),
            List.of("112-2025 – Convention", "112-2025"),
            List.of("QUESTION N°3 : Convention", "3"),
            List.of("Î Délibération n° 44/2025 : Convention", "44/2025"),
            List.of("Point n° 4 : Convention", "4"))) {
      String next = form.get(0).replaceFirst("\\d(?=\\D*$)", "9").replace("Convention", "Terrain");
      Records records = numbered(form.get(0), next);
      assertEquals(2, records.deliberations().size(), form.get(0));
      assertEquals(form.get(1), numbers(records).get(0));
      assertEquals(List.of("Convention", "Terrain"), subjects(records), form.get(0));
    }
  }

  @Test
  void an_act_cited_in_a_visa_is_no_act() {
    Records records =
        read(
            List.of(
                "*Délibération n° 2024-12",
                "",
                "OBJET : Avenant au marché de voirie",
                "",
                "Vu le code général des collectivités territoriales,",
                "Vu la",
                "délibération n° 2023-63 du 29 juin 2023 relative au marché,",
                "Considérant que les travaux sont plus étendus,",
                "",
                "Après en avoir délibéré, le conseil municipal, à l'unanimité :",
                "APPROUVE l'avenant n° 1 ;",
                "AUTORISE le maire à le signer."));
    assertEquals(List.of("2024-12"), numbers(records));
    Deliberation act = records.deliberations().get(0);
    assertEquals("Avenant au marché de voirie", act.subject().orElse(""));
    assertEquals(2, act.visas().size());
    assertEquals(1, act.recitals().size());
    assertEquals(2, act.articles().size());
  }

  @Test
  void an_article_that_takes_note_is_an_article_and_not_the_result() {
    Records records =
        read(
            List.of(
                "*Délibération n° 2024-12",
                "",
                "OBJET : Compte rendu d'exécution",
                "",
                "Vu le code général des collectivités territoriales,",
                "",
                "Après en avoir délibéré,",
                "",
                "*DÉCIDE",
                "",
                "Article 1er : prend acte du compte rendu ;",
                "Article 2 : approuve le programme."));
    assertEquals(
        List.of("prend acte du compte rendu ;", "approuve le programme."),
        records.deliberations().get(0).articles().stream().map(Passage::text).toList());
  }

  @Test
  void the_result_stated_before_the_decisions_is_none_of_them() {
    Records records =
        read(
            List.of(
                "*Délibération n° 2024-12 : Achat d'un tracteur",
                "",
                "Le comité prend en charge le transport et la commune le reste.",
                "",
                "Le conseil municipal approuve à la majorité, le maire s'étant retiré.",
                "",
                "POUR : 8 CONTRE : 0 ABSTENTION : 2",
                "",
                "(Mme Ana BERT, M. Luc ROY)",
                "",
                "- Approuve l'achat d'un tracteur pour 42 000 €."));
    Deliberation act = records.deliberations().get(0);
    assertEquals(
        List.of("Approuve l'achat d'un tracteur pour 42 000 €."),
        act.articles().stream().map(Passage::text).toList());
    assertEquals(
        List.of("Ana BERT", "Luc ROY"),
        act.votes().get(0).tally(Choice.ABSTENTION).orElseThrow().members().stream()
            .map(Member::fullName)
            .toList());
  }

  @Test
  void a_vote_page_gives_its_members_and_their_proxies() {
    Records records =
        read(
            List.of(
                "*DÉLIBÉRATION N° CD-2024/05",
                "",
                "*Objet : Schéma des routes",
                "",
                "Vu le code de la voirie routière,",
                "",
                "*DÉCIDE",
                "",
                "D'approuver le schéma."),
            List.of(
                "*État des votes",
                "*DÉLIBÉRATION N° CD-2024/05",
                "*Adopté à la majorité",
                "",
                "*Ont voté POUR (2) :",
                "",
                "Mme Ana BERT",
                "M. Luc ROY a donné pouvoir à Mme Ana BERT",
                "",
                "*Ont voté CONTRE (1) :",
                "",
                "M. Guy NOEL",
                "",
                "*Se sont ABSTENUS (0) :"));
    assertEquals(1, records.deliberations().size());
    Vote vote = records.deliberations().get(0).votes().get(0);
    assertEquals(VoteResult.ADOPTED_BY_MAJORITY, vote.result());
    assertEquals(2, vote.tally(Choice.POUR).orElseThrow().members().size());
    assertEquals(
        "Ana BERT",
        vote.tally(Choice.POUR).orElseThrow().members().get(1).proxyHolder().orElse(""));
    assertEquals(1, vote.tally(Choice.CONTRE).orElseThrow().members().size());
    assertEquals(0, vote.tally(Choice.ABSTENTION).orElseThrow().count().orElse(-1));
    assertEquals(2, records.deliberations().get(0).numbersSeen().size());
  }

  private static Vote vote(String sentence) {
    return read(List.of("*Délibération n° 2024-1 : Objet du vote", "", sentence))
        .deliberations()
        .get(0)
        .votes()
        .get(0);
  }

  private static Integer count(Vote vote, Choice choice) {
    return vote.tally(choice).flatMap(t -> t.count().value()).orElse(null);
  }

  @Test
  void counts_are_read_in_every_wording() {
    for (String wording :
        List.of(
            "Le conseil approuve par 14 voix pour, 2 contre et 3 abstentions.",
            "POUR : 14 - CONTRE : 2 - ABSTENTIONS : 3",
            "Vote : 14 pour / 2 contre / 3 abstentions",
            "Pour : 14 Contre : 2 Abstention(s) : 3",
            "POUR 14 CONTRE 2 ABSTENTION 3",
            "Adopté par quatorze voix pour, deux contre et trois abstentions.")) {
      Vote vote = vote(wording);
      assertEquals(14, count(vote, Choice.POUR), wording);
      assertEquals(2, count(vote, Choice.CONTRE), wording);
      assertEquals(3, count(vote, Choice.ABSTENTION), wording);
    }
  }

  @Test
  void unanimity_of_the_voters_goes_with_abstentions() {
    Vote vote =
        vote(
            "A L'UNANIMITE des votants (31 voix), 8 abstentions (groupe Demain et Mme PIC),"
                + " APPROUVE.");
    assertEquals(VoteResult.ADOPTED_UNANIMOUSLY, vote.result());
    assertEquals(31, count(vote, Choice.POUR));
    assertEquals(8, count(vote, Choice.ABSTENTION));
    assertTrue(vote.tally(Choice.ABSTENTION).orElseThrow().members().isEmpty());
  }

  @Test
  void the_form_of_the_ballot_and_those_who_take_no_part_are_read() {
    assertEquals(
        Ballot.SECRET, vote("Élu au scrutin secret, par 12 voix pour et 3 contre.").ballot());
    Vote vote =
        vote("M. Luc ROY ne prenant pas part au vote, le conseil adopte à l'unanimité le projet.");
    assertEquals("Luc ROY", vote.tally(Choice.NPPV).orElseThrow().members().get(0).fullName());
  }

  @Test
  void an_opinion_of_a_commission_is_no_vote() {
    Records records =
        read(
            List.of(
                "*Délibération n° 2024-1 : Voirie",
                "",
                "La commission des travaux a émis un avis favorable à l'unanimité.",
                "",
                "Le conseil municipal décide de reporter les travaux."));
    assertTrue(records.deliberations().get(0).votes().isEmpty());
  }

  @Test
  void a_decision_reported_to_the_assembly_is_a_decision() {
    Records records =
        read(
            List.of(
                "*Conseil communautaire du 13 mars 2025",
                "",
                "Monsieur le Président rend compte au conseil des décisions qu'il a prises :",
                "",
                "o Décision 2025-AEP-001 : Accord cadre à bons de commande",
                "",
                "*DEL2025-02 : Vote du budget",
                "",
                "Le conseil, à l'unanimité, vote le budget.",
                "",
                "*DEL2025-03 : Vote des taux",
                "",
                "Le conseil, à l'unanimité, vote les taux."));
    assertEquals(List.of("2025-AEP-001", "DEL2025-02", "DEL2025-03"), numbers(records));
    assertEquals(Deliberation.Kind.DECISION, records.deliberations().get(0).kind());
  }
}
