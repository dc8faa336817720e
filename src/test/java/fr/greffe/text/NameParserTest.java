package fr.greffe.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.greffe.text.NameParser.ListKind;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NameParserTest {

  private static String show(PersonName n) {
    return List.of(n.civility(), n.firstName(), n.lastName()).stream()
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining("|"))
        + (n.role().isEmpty() ? "" : " {" + n.role() + "}");
  }

  private static String show(List<ListedName> names) {
    return names.stream()
        .map(n -> show(n.name()) + n.holder().map(h -> " -> " + show(h)).orElse(""))
        .collect(Collectors.joining("; "));
  }

  private static String list(String text) {
    return show(NameParser.list(text));
  }

  @Test
  void members_with_civilities_separated_by_commas_over_lines() {
    assertEquals(
        "Mme|Ana|BERT; M.|Éric|DU PONT; M.|Jean-Luc|ROY; Mme|Lise|VAL-LE HIR",
        list("Mme Ana BERT, M. Éric DU\nPONT, M.\nJean-Luc ROY, Mme Lise VAL-LE HIR (25)"));
  }

  @Test
  void members_without_civility_over_lines() {
    assertEquals(
        "Eric|DUC; Julien|LE GLOU; Nadia|OULED SALEM; Gérard|LORA TONET",
        list("Eric\nDUC, Julien LE\nGLOU, Nadia OULED SALEM, Gérard LORA TONET"));
  }

  @Test
  void a_hyphen_with_spaces_inside_a_surname() {
    assertEquals(
        "Mme|Marie|BOUR - EL ABI; M.|Luc|ROY", list("Mme Marie BOUR - EL ABI\nM. Luc ROY"));
  }

  @Test
  void surnames_separated_by_dashes_after_a_plural_civility() {
    assertEquals(
        "Barb; Hal; Val; Trou; Muche",
        list(
            "Mmes et Mrs Barb - Hal - Val -Trou -\n"
                + "Muche formant la majorité des membres en exercice."));
  }

  @Test
  void first_names_only() {
    assertEquals(
        "Jean-Pierre; Yves; Mathieu; David; Adeline -> Mario",
        list("Jean-Pierre, Yves, Mathieu, David &\nAdeline (procuration à Mario)"));
    assertEquals("Yves", NameParser.one("Yves").orElseThrow().firstName());
  }

  @Test
  void every_wording_of_a_pouvoir() {
    for (String words :
        List.of(
            "a donné pouvoir à",
            "donne procuration à",
            "pouvoir à",
            ", procuration à",
            "ayant donné pouvoir à",
            "(pouvoir à",
            "représenté par",
            "a donné procuration à",
            "donne pouvoir à",
            "qui a donné pouvoir à",
            "excusé, donne pouvoir à",
            "excusé, pouvoir à",
            "ayant donné procuration à",
            "a donné son pouvoir à",
            "donne procuration en faveur de",
            "en faveur de",
            "a donné mandat à",
            "a laissé son pouvoir à",
            "ayant pour mandataire",
            "→")) {
      assertEquals(
          "M.|Luc|ROY -> Mme|Ana|BERT; M.|Guy|NOEL",
          list("M. Luc ROY " + words + " Mme Ana BERT, M. Guy NOEL"),
          words);
    }
  }

  @Test
  void a_line_end_between_commas_cuts_a_name() {
    assertEquals(
        "Luc|ROY; Ana|BERT; Guy|LE NOIR; Eva|PIC-DORÉ; Paul|MER",
        list("Luc ROY, Ana\nBERT, Guy LE\nNOIR, Eva PIC-\nDORÉ, Paul MER")
            .replace("PIC- ", "PIC-"));
    assertEquals(
        "Luc|ROY; Ana|BERT; Guy|NOIR; Eva|PIC", list("Luc ROY, Ana BERT\nGuy NOIR, Eva PIC"));
  }

  @Test
  void a_pouvoir_held_by_the_maire_is_not_that_of_whoever_is_named_next() {
    assertEquals(
        "Mme|Ana|BERT; Mme|Eva|PIC -> M.|Guy|NOIR",
        list("Mme Ana BERT donne pouvoir à M. le Maire, Mme Eva PIC donne pouvoir à M. Guy NOIR"));
  }

  @Test
  void numbered_members_in_columns() {
    assertEquals(
        "Anne|ROY; Luc|BERT; Gaspard|DE VAL; Noëlle|PIC",
        list("1. ROY Anne\t3. DE VAL Gaspard\n2. BERT Luc\t4. PIC Noëlle")
            .replace("Anne|ROY; Gaspard|DE VAL; Luc|BERT", "Anne|ROY; Luc|BERT; Gaspard|DE VAL"));
  }

  @Test
  void initials_before_and_after_the_surname() {
    assertEquals(
        "C.|Roy {Président}; E.|Bert; J.-P.|Noir; A.|Pic",
        list("C. Roy, Président, E. Bert, J.-P.\nNoir, Vice-Présidents ; A. Pic"));
    assertEquals("R.|ROY; M.J.|BERT", list("ROY R. – BERT M.J."));
  }

  @Test
  void the_place_in_parentheses_after_each_name_of_two_columns() {
    assertEquals(
        "Luc|ROY; Ana|BERT; Guy|NOIR; Eva|PIC",
        list("Luc ROY (Valbois)\tAna BERT (Orme)\nGuy NOIR (Valbois)\tEva PIC (Orme)"));
  }

  @Test
  void a_pouvoir_after_a_comma_with_surnames() {
    assertEquals(
        "M.|Brun -> M.|Valc; M.|Delen -> M.|Barbi; Mme|Coli -> Mme|Hall",
        list(
            "M Brun, procuration à M Valc - M. Delen, procuration à M Barbi - Mme\n"
                + "Coli, procuration à Mme Hall."));
  }

  @Test
  void in_a_list_of_proxies_a_bare_a_is_a_pouvoir() {
    assertEquals(
        "Guy|LAC -> Ana|CHEN; Lise|BON SIM -> Eva|MAIT",
        show(NameParser.list("Guy LAC à Ana CHEN, Lise BON SIM à\nEva MAIT", ListKind.PROXIES)));
  }

  @Test
  void a_pouvoir_told_from_the_holders_side() {
    assertEquals(
        "Mme|Ana|BERT -> M.|Luc|ROY; M.|Luc|ROY; M.|Guy|NOEL",
        list("M. Luc ROY (pouvoir de Mme Ana BERT), M. Guy NOEL"));
  }

  @Test
  void roles_are_kept_apart_from_names() {
    assertEquals(
        "M.|Luc|ROY {Maire}; Mme|Ana|BERT {1ère adjointe}; M.|Guy|NOEL {conseiller municipal"
            + " délégué}",
        list(
            "M. Luc ROY, Maire, Mme Ana BERT, 1ère adjointe, M. Guy NOEL, conseiller municipal"
                + " délégué"));
  }

  @Test
  void last_name_first() {
    assertEquals("Luc|ROY; Ana|DE BERT", list("ROY Luc, DE BERT Ana"));
  }

  @Test
  void plural_civilities_of_one_gender_hold_for_each_name() {
    assertEquals(
        "M.|Luc|ROY; M.|Guy|NOEL; Mme|Ana|BERT; Mme|Eva|PIC",
        list("MM. Luc ROY, Guy NOEL, Mmes Ana BERT et Eva PIC"));
  }

  @Test
  void one_member_a_line() {
    assertEquals("Luc|Roy; Ana|Bert; Guy|Noël", list("Luc Roy\nAna Bert\nGuy Noël"));
  }

  @Test
  void names_in_columns() {
    assertEquals("M.|Luc|ROY; Mme|Ana|BERT", list("M. Luc ROY\tMme Ana BERT"));
  }

  @Test
  void names_that_a_civility_introduces_in_prose() {
    assertEquals(
        "M.|SUPER; Mme|Ana|BERT",
        NameParser.inProse(
                "M. SUPER est invité à sortir, Mme Ana BERT préside. Monsieur le Maire reste.")
            .stream()
            .map(NameParserTest::show)
            .collect(Collectors.joining("; ")));
  }

  @Test
  void a_text_without_names_has_none() {
    assertEquals("", list("Néant"));
    assertEquals("", list("le quorum étant atteint, la séance est ouverte"));
    assertEquals("", list(""));
  }

  @Test
  void a_role_may_stand_before_its_name() {
    assertEquals(
        "M.|Luc|ROY {Maire}; Ana|BERT; Guy|NOEL",
        list("M. le Maire Luc ROY, Mmes et MM. les adjoints Ana BERT, Guy NOEL"));
  }

  @Test
  void whom_a_substitute_stands_for_is_not_listed() {
    assertEquals("M.|ROY {suppléant}; M.|NOEL", list("M. ROY (suppléant de M. BERT), M. NOEL"));
  }

  @Test
  void a_name_cut_by_the_end_of_a_line_is_one() {
    assertEquals("M.|Noël|FERRY", list("M. Noël\nFERRY"));
  }

  @Test
  void in_a_list_of_pouvoirs_a_dash_parts_two_pouvoirs() {
    assertEquals(
        List.of("Pont>Roy", "Brunel>Valck"),
        NameParser.list("Ana Pont, à Luc Roy - Guy Brunel, à Denis Valck", ListKind.PROXIES)
            .stream()
            .map(n -> n.name().lastName() + ">" + n.holder().orElseThrow().lastName())
            .toList());
  }

  @Test
  void after_a_role_a_surname_in_capitals_needs_no_civility() {
    assertEquals(
        "Béatrice|ARNAUD {maire}; Rémy|BOUCHER {1er adjoint}; Yann|DESCHAMPS; Maud|ÉVENO",
        list("ARNAUD Béatrice, maire – BOUCHER Rémy, 1er adjoint – DESCHAMPS Yann – ÉVENO Maud"));
  }

  @Test
  void surnamesThatBeginLikeARoleOrALabelAreNames() {
    assertEquals(
        List.of("VILLEDIEU", "VICENTE", "GROUPAMEL"),
        NameParser.list("Mme VILLEDIEU, M. VICENTE, M. GROUPAMEL").stream()
            .map(n -> n.name().lastName())
            .toList());
  }

  @Test
  void aLineThatOpensWithAPlaceDoesNotGoOnWithTheNameAbove() {
    assertEquals(
        List.of("PERDEREAU", "BERT"),
        NameParser.list("BOURG : M. Luc PERDEREAU\nSAINT-GEORGES : Mme Ana BERT").stream()
            .map(n -> n.name().lastName())
            .toList());
  }
}
