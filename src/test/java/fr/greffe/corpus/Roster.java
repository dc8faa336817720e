package fr.greffe.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Invented members of assemblies: first names and surnames combined from a seed. */
final class Roster {
  private static final List<String> WOMEN =
      List.of(
          "Nadège",
          "Sylvaine",
          "Hélène",
          "Maryvonne",
          "Corinne",
          "Élodie",
          "Anne-Lise",
          "Fatima",
          "Béatrice",
          "Jocelyne",
          "Marie-Pierre",
          "Aurélie",
          "Yolande",
          "Clémence",
          "Solène",
          "Ghislaine",
          "Naïma",
          "Odile",
          "Josiane",
          "Françoise",
          "Leïla",
          "Maëlle",
          "Chantal",
          "Éliane",
          "Ségolène",
          "Mireille",
          "Gwenaëlle",
          "Annick");
  private static final List<String> MEN =
      List.of(
          "Gérard",
          "Étienne",
          "Loïc",
          "Jean-Noël",
          "Mickaël",
          "Abdel",
          "Bertrand",
          "Émile",
          "Régis",
          "Joël",
          "Pierre-Yves",
          "Sylvain",
          "Hervé",
          "Guénolé",
          "Kévin",
          "Raphaël",
          "Lucien",
          "Thibault",
          "Jean-Baptiste",
          "Maurice",
          "Ludovic",
          "Cédric",
          "Anthime",
          "Gaëtan",
          "Christophe",
          "Marc-Antoine",
          "Noël",
          "Yannick");
  private static final List<String> SURNAMES =
      List.of(
          "Valmorin",
          "Desgrangeons",
          "Trécourtois",
          "Maubrunet",
          "Lavergnassou",
          "Pontaliez",
          "Kerdrelec",
          "Bassompière-Lieu",
          "Courtepaille",
          "Vauxbelin",
          "Ormesnil",
          "Roquevaire",
          "de La Houssinière",
          "Tassaincourt",
          "Fontbrune",
          "Gravelotin",
          "Berthuis",
          "Champdavoine",
          "Le Gallouédan",
          "Saintorens",
          "Morizet-Vial",
          "Quintrand",
          "Hautbergue",
          "Perruchaud",
          "Malaubier",
          "Dessertenne",
          "Esquirolat",
          "Boisgonthier",
          "Nantuellec",
          "Ricarderie",
          "Soubeyranne",
          "Thorigneux",
          "Vignancour",
          "Arcambal",
          "Clairembert",
          "Dumousseaud",
          "Étchebarry",
          "Feuillassier",
          "Guerchoux",
          "Hérouvillette",
          "Jaumotteau",
          "Labrouillère",
          "Mercadet",
          "Noirmoutier-Prat",
          "Oudinaud",
          "Pelleportier",
          "Quérangal",
          "Rambourdin",
          "Serpentier",
          "Tournebize",
          "Urvoas-Kern",
          "Vermandère",
          "Wasselonne",
          "d'Yvernault",
          "Zeghoudi",
          "Ben Achrouf",
          "Lo Presti-Garde",
          "Bélizaire",
          "Castagnolet",
          "Froidevaux-Bel",
          "Grandsaigne",
          "Heurtevent",
          "Kouadiane",
          "Louvigneau",
          "Mirabaud-Les");

  private Roster() {}

  /**
   * Members in the order documents list them: the head first, then by surname.
   *
   * @param upper surnames in capitals
   */
  static List<Person> of(int seed, int count, boolean upper) {
    Random random = new Random(seed);
    List<String> surnames = new ArrayList<>(SURNAMES);
    Collections.shuffle(surnames, random);
    Set<String> firsts = new HashSet<>();
    List<Person> people = new ArrayList<>();
    for (int i = 0; people.size() < count; i++) {
      boolean woman = random.nextBoolean();
      List<String> from = woman ? WOMEN : MEN;
      String first = from.get(random.nextInt(from.size()));
      if (firsts.add(first) || firsts.size() >= WOMEN.size() + MEN.size() - 6) {
        String last = surnames.get(people.size() % surnames.size());
        people.add(new Person(woman ? "Mme" : "M.", first, upper ? upperCase(last) : last, ""));
      }
    }
    return people;
  }

  /** Capitals, particles in small letters kept. */
  private static String upperCase(String last) {
    if (last.startsWith("de ") || last.startsWith("d'")) {
      int cut = last.startsWith("de ") ? 3 : 2;
      return last.substring(0, cut) + last.substring(cut).toUpperCase(java.util.Locale.FRENCH);
    }
    return last.toUpperCase(java.util.Locale.FRENCH);
  }
}
