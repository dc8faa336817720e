package fr.greffe.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/**
 * Tables without any error, of the kinds that councils print and that tempt a checker: shares that
 * round, averages, thousands of euros, running sums, years as headers, rates weighted by what
 * stands beside them, people counted once over several schemes. The figures are drawn, the forms
 * are not.
 */
final class CleanTables {

  private static final String NBSP = "\u00A0";

  private final Random random;

  private CleanTables(long seed) {
    random = new Random(seed);
  }

  /** Every kind of table, rows of cells, the first one the header, by name. */
  static Map<String, List<List<String>>> all(long seed) {
    Map<String, Function<CleanTables, List<List<String>>>> kinds = new LinkedHashMap<>();
    kinds.put("shares", CleanTables::shares);
    kinds.put("averages", CleanTables::averages);
    kinds.put("thousands", CleanTables::thousands);
    kinds.put("running sums", CleanTables::runningSums);
    kinds.put("quarters cumulated", CleanTables::quarters);
    kinds.put("two years and their change", CleanTables::twoYears);
    kinds.put("people counted once", CleanTables::countedOnce);
    kinds.put("of which", CleanTables::ofWhich);
    kinds.put("rates of occupation", CleanTables::occupation);
    kinds.put("prices by income", CleanTables::prices);
    kinds.put("room hire", CleanTables::roomHire);
    kinds.put("tax bases and rates", CleanTables::taxes);
    kinds.put("posts", CleanTables::posts);
    kinds.put("loan", CleanTables::loan);
    kinds.put("marks of offers", CleanTables::offers);
    kinds.put("indicators", CleanTables::indicators);
    kinds.put("total rounded up", CleanTables::roundedUp);
    kinds.put("years of a plan", CleanTables::plan);
    kinds.put("balance and brought forward", CleanTables::balance);
    kinds.put("territory in its county", CleanTables::territory);
    kinds.put("days at a price", CleanTables::days);
    kinds.put("ratios by head", CleanTables::ratios);
    kinds.put("rents", CleanTables::rents);
    kinds.put("funding side by side", CleanTables::funding);
    kinds.put("extract of a list", CleanTables::extract);
    kinds.put("debt at year ends", CleanTables::debt);
    kinds.put("lowest and highest", CleanTables::bounds);
    kinds.put("staff by age", CleanTables::pyramid);
    kinds.put("telephones and dates", CleanTables::telephones);
    Map<String, List<List<String>>> all = new LinkedHashMap<>();
    CleanTables tables = new CleanTables(seed);
    kinds.forEach((name, kind) -> all.put(name, kind.apply(tables)));
    return all;
  }

  private int from(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  private static List<String> row(String... cells) {
    return List.of(cells);
  }

  private static String number(BigDecimal value, int decimals) {
    String plain = value.setScale(decimals, RoundingMode.HALF_UP).abs().toPlainString();
    String whole = decimals == 0 ? plain : plain.substring(0, plain.length() - decimals - 1);
    StringBuilder out = new StringBuilder(value.signum() < 0 ? "-" : "");
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        out.append(NBSP);
      }
      out.append(whole.charAt(i));
    }
    return decimals == 0
        ? out.toString()
        : out.append(',').append(plain.substring(plain.length() - decimals)).toString();
  }

  private static String number(long value) {
    return number(BigDecimal.valueOf(value), 0);
  }

  private static String euro(long value) {
    return number(value) + NBSP + "€";
  }

  private static String euro(BigDecimal value) {
    return number(value, 2) + NBSP + "€";
  }

  private static String percent(long part, long whole, int decimals) {
    BigDecimal share =
        BigDecimal.valueOf(100L * part)
            .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
    return number(share, decimals) + NBSP + "%";
  }

  private static String change(long before, long after) {
    String sign = after >= before ? "+" : "";
    return sign + percent(after - before, before, 2);
  }

  private List<List<String>> shares() {
    List<List<String>> rows = new ArrayList<>(List.of(row("Service", "Montant", "Part")));
    long[] values = new long[6];
    long total = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = from(1000, 90000);
      total += values[i];
    }
    String[] names = {"Voirie", "École", "Cantine", "Culture", "Sport", "Social"};
    for (int i = 0; i < values.length; i++) {
      rows.add(row(names[i], euro(values[i]), percent(values[i], total, from(0, 1))));
    }
    rows.add(row("Total", euro(total), "100" + NBSP + "%"));
    return rows;
  }

  private List<List<String>> averages() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("Structure", "File active", "Entretiens"));
    long first = 0;
    long second = 0;
    for (int i = 1; i <= 8; i++) {
      int one = from(10, 99);
      int two = from(100, 900);
      first += one;
      second += two;
      rows.add(row("Structure " + i, number(one), number(two)));
    }
    BigDecimal eight = BigDecimal.valueOf(8);
    rows.add(
        row(
            "Moyenne départementale",
            number(BigDecimal.valueOf(first).divide(eight), 1),
            number(BigDecimal.valueOf(second).divide(eight), 1)));
    return rows;
  }

  private List<List<String>> thousands() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("En k€", "2022", "2023", "2024"));
    long[] total = new long[3];
    for (String name :
        List.of(
            "Charges générales", "Personnel", "Atténuations", "Gestion", "Intérêts", "Autres")) {
      List<String> row = new ArrayList<>(List.of(name));
      for (int i = 0; i < 3; i++) {
        int value = from(100_000, 9_000_000);
        total[i] += value;
        row.add(number(BigDecimal.valueOf(value).movePointLeft(3), 0));
      }
      rows.add(row);
    }
    List<String> last = new ArrayList<>(List.of("Total des dépenses"));
    for (long t : total) {
      last.add(number(BigDecimal.valueOf(t).movePointLeft(3), 0));
    }
    rows.add(last);
    return rows;
  }

  private List<List<String>> runningSums() {
    List<List<String>> rows = new ArrayList<>(List.of(row("Mois", "Entrées", "Cumul")));
    long sum = 0;
    for (String month : List.of("Janvier", "Février", "Mars", "Avril", "Mai", "Juin", "Juillet")) {
      int value = from(1000, 5000);
      sum += value;
      rows.add(row(month, number(value), number(sum)));
    }
    return rows;
  }

  private List<List<String>> quarters() {
    List<List<String>> rows = new ArrayList<>(List.of(row("Date", "Mandaté", "Titré")));
    int spent = 0;
    int got = 0;
    for (String end : List.of("Au 31 mars", "Au 30 juin", "Au 30 septembre", "Au 31 décembre")) {
      spent += from(100_000, 200_000);
      got += from(90_000, 250_000);
      rows.add(row(end, euro(spent), euro(got)));
    }
    return rows;
  }

  private List<List<String>> twoYears() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("Recettes", "CA 2023", "CA 2024", "Évolution en €", "Évolution en %"));
    long before = 0;
    long after = 0;
    for (String name : List.of("Impôts locaux", "DGF", "Produits des services", "Autres")) {
      int one = from(50_000, 900_000);
      int two = from(50_000, 900_000);
      before += one;
      after += two;
      rows.add(row(name, euro(one), euro(two), euro(two - one), change(one, two)));
    }
    rows.add(row("Total", euro(before), euro(after), euro(after - before), change(before, after)));
    return rows;
  }

  private List<List<String>> countedOnce() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("Dispositif", "2022", "2023"));
    long first = 0;
    long second = 0;
    for (char name = 'A'; name <= 'F'; name++) {
      int one = from(50, 300);
      int two = from(50, 300);
      first += one;
      second += two;
      rows.add(row("Dispositif " + name, number(one), number(two)));
    }
    rows.add(
        row("Total des bénéficiaires uniques", number(first * 7 / 10), number(second * 3 / 4)));
    return rows;
  }

  private List<List<String>> ofWhich() {
    long general = from(100_000, 900_000);
    long staff = from(100_000, 900_000);
    long other = from(10_000, 90_000);
    return List.of(
        row("Chapitre", "BP 2024"),
        row("011 – Charges à caractère général", euro(general)),
        row("dont énergie", euro(general / 3)),
        row("dont fournitures", euro(general / 5)),
        row("012 – Personnel", euro(staff)),
        row("dont remboursements", euro(staff / 10)),
        row("65 – Autres charges", euro(other)),
        row("TOTAL", euro(general + staff + other)));
  }

  private List<List<String>> occupation() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("Établissement", "Capacité", "Présents", "Taux d’occupation"));
    long places = 0;
    long there = 0;
    for (char name = 'A'; name <= 'D'; name++) {
      int capacity = from(20, 60);
      int present = from(10, capacity);
      places += capacity;
      there += present;
      rows.add(
          row("Crèche " + name, number(capacity), number(present), percent(present, capacity, 1)));
    }
    rows.add(row("Ensemble", number(places), number(there), percent(there, places, 1)));
    return rows;
  }

  private List<List<String>> prices() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("Quotient familial", "Maternelle", "Élémentaire", "Adulte"));
    for (String income :
        List.of("QF < 500", "501 à 800", "801 à 1 100", "1 101 à 1 500", "> 1 500", "Extérieurs")) {
      rows.add(
          row(
              income,
              euro(BigDecimal.valueOf(from(50, 300), 2)),
              euro(BigDecimal.valueOf(from(150, 400), 2)),
              euro(BigDecimal.valueOf(from(400, 700), 2))));
    }
    return rows;
  }

  private List<List<String>> roomHire() {
    int day = from(80, 200);
    int weekEnd = from(200, 400);
    return List.of(
        row("", "Habitants", "Extérieurs", "Associations"),
        row("Journée", euro(day), euro(2L * day), euro(day / 2)),
        row("Week-end", euro(weekEnd), euro(2L * weekEnd), euro(weekEnd / 2)),
        row("Caution", euro(500), euro(1000), euro(250)),
        row("Forfait ménage", euro(80), euro(80), euro(40)),
        row("Total week-end et ménage", euro(weekEnd + 80), euro(2L * weekEnd + 80), euro(150)));
  }

  private List<List<String>> taxes() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("Taxe", "Bases prévisionnelles", "Taux", "Produit"));
    BigDecimal total = BigDecimal.ZERO;
    Map<String, String> rates = new LinkedHashMap<>();
    rates.put("Foncier bâti", "36.45");
    rates.put("Foncier non bâti", "48.12");
    rates.put("Habitation", "14.87");
    for (Map.Entry<String, String> tax : rates.entrySet()) {
      int base = from(100_000, 3_000_000);
      BigDecimal yield =
          new BigDecimal(tax.getValue())
              .multiply(BigDecimal.valueOf(base, 2))
              .setScale(0, RoundingMode.HALF_UP);
      total = total.add(yield);
      String rate = tax.getValue().replace('.', ',') + NBSP + "%";
      rows.add(row(tax.getKey(), number(base), rate, number(yield, 0)));
    }
    rows.add(row("Total", "", "", number(total, 0)));
    return rows;
  }

  private List<List<String>> posts() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("Grade", "Catégorie", "Emplois budgétés", "Emplois pourvus", "ETP"));
    long budgeted = 0;
    long filled = 0;
    BigDecimal whole = BigDecimal.ZERO;
    for (String grade : List.of("Attaché", "Rédacteur", "Adjoint", "Technicien", "ATSEM")) {
      int one = from(1, 20);
      int two = from(0, one);
      BigDecimal three = BigDecimal.valueOf(from(0, 10 * two), 1);
      budgeted += one;
      filled += two;
      whole = whole.add(three);
      String category = List.of("A", "B", "C").get(random.nextInt(3));
      rows.add(row(grade, category, number(one), number(two), number(three, 1)));
    }
    rows.add(row("TOTAL", "", number(budgeted), number(filled), number(whole, 1)));
    return rows;
  }

  private List<List<String>> loan() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("Année", "Capital restant dû", "Intérêts", "Capital", "Annuité"));
    BigDecimal left = BigDecimal.valueOf(from(100_000, 400_000));
    BigDecimal part = left.divide(BigDecimal.valueOf(8), 2, RoundingMode.HALF_UP);
    for (int year = 2025; year < 2033; year++) {
      BigDecimal interest =
          left.multiply(new BigDecimal("0.031")).setScale(2, RoundingMode.HALF_UP);
      BigDecimal capital = year < 2032 ? part : left;
      rows.add(
          row(
              Integer.toString(year),
              euro(left),
              euro(interest),
              euro(capital),
              euro(interest.add(capital))));
      left = left.subtract(capital);
    }
    return rows;
  }

  private List<List<String>> offers() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("Entreprise", "Montant HT", "Prix /60", "Technique /40", "Note totale", "Rang"));
    for (int i = 0; i < 5; i++) {
      BigDecimal price = BigDecimal.valueOf(from(400, 600), 1);
      BigDecimal skill = BigDecimal.valueOf(from(200, 400), 1);
      rows.add(
          row(
              "Entreprise " + (char) ('A' + i),
              euro(from(80_000, 120_000)),
              number(price, 1),
              number(skill, 1),
              number(price.add(skill), 1),
              Integer.toString(i + 1)));
    }
    return rows;
  }

  private List<List<String>> indicators() {
    return List.of(
        row("Indicateur", "Cible 2023", "2021", "2022", "2023"),
        row("Personnes accompagnées", "500", number(from(300, 400)), number(from(400, 500)), "512"),
        row("Taux de sorties positives", "45 %", "38 %", "41 %", "44 %"),
        row("Nombre moyen de mois", "12", "11", "13", "12"),
        row("Part des femmes", "50 %", "52 %", "49 %", "51 %"),
        row("Nombre total d’entretiens", "2 000", number(from(1000, 1900)), "1 730", "1 998"));
  }

  private List<List<String>> roundedUp() {
    List<List<String>> rows = new ArrayList<>(List.of(row("Poste", "Montant")));
    long total = 0;
    for (int lot = 1; lot <= 5; lot++) {
      int value = from(1000, 9000);
      total += value;
      rows.add(row("Lot " + lot, euro(value)));
    }
    BigDecimal taxed = BigDecimal.valueOf(total * 12, 1);
    rows.add(row("Total HT", euro(total)));
    rows.add(row("TVA 20 %", euro(BigDecimal.valueOf(total * 2, 1))));
    rows.add(row("Total TTC", euro(taxed)));
    rows.add(row("Total TTC arrondi à", euro((taxed.longValue() / 1000 + 1) * 1000)));
    return rows;
  }

  private List<List<String>> plan() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("Opération", "2024", "2025", "2026", "2027", "Total"));
    long[] years = new long[4];
    for (String name : List.of("Groupe scolaire", "Voirie", "Éclairage", "Stade", "Église")) {
      List<String> row = new ArrayList<>(List.of(name));
      long own = 0;
      for (int i = 0; i < years.length; i++) {
        int value = random.nextBoolean() ? 0 : from(10_000, 400_000);
        own += value;
        years[i] += value;
        row.add(value == 0 ? "-" : euro(value));
      }
      row.add(euro(own));
      rows.add(row);
    }
    List<String> last = new ArrayList<>(List.of("Total"));
    long all = 0;
    for (long year : years) {
      last.add(euro(year));
      all += year;
    }
    last.add(euro(all));
    rows.add(last);
    return rows;
  }

  private List<List<String>> balance() {
    long got = from(500_000, 900_000);
    long spent = from(400_000, 480_000);
    long invested = from(10_000, 90_000);
    return List.of(
        row("", "Fonctionnement", "Investissement"),
        row("Recettes", euro(got), euro(spent)),
        row("Dépenses", euro(spent), euro(invested)),
        row("Résultat de l’exercice", euro(got - spent), euro(spent - invested)),
        row("Résultat antérieur reporté", euro(invested), euro(-invested)),
        row("Résultat de clôture", euro(got - spent + invested), euro(spent - 2 * invested)));
  }

  private List<List<String>> territory() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("Territoire", "Population", "Taux de pauvreté", "Revenu médian"));
    for (char name = 'A'; name <= 'D'; name++) {
      rows.add(
          row(
              "Commune " + name,
              number(from(2000, 40_000)),
              number(BigDecimal.valueOf(from(80, 250), 1), 1),
              number(from(18_000, 26_000))));
    }
    rows.add(row("Ensemble du département", number(from(400_000, 900_000)), "13,4", "22 140"));
    return rows;
  }

  private List<List<String>> days() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("Intervention", "Jours", "Coût journalier", "Coût"));
    long all = 0;
    long cost = 0;
    for (String name : List.of("Formation", "Atelier", "Coordination", "Évaluation")) {
      int days = from(1, 12);
      int price = from(25, 60) * 10;
      all += days;
      cost += (long) days * price;
      rows.add(row(name, number(days), euro(price), euro((long) days * price)));
    }
    rows.add(row("Total", number(all), "", euro(cost)));
    return rows;
  }

  private List<List<String>> ratios() {
    return List.of(
        row("Ratio", "Commune", "Moyenne de la strate"),
        row("Dépenses de fonctionnement / population", euro(from(700, 900)), euro(from(700, 900))),
        row("Produit des impositions / population", euro(from(300, 500)), euro(from(300, 500))),
        row("Encours de la dette / population", euro(from(500, 900)), euro(from(500, 900))),
        row("Total des recettes / population", euro(from(900, 1200)), euro(from(900, 1200))));
  }

  private List<List<String>> rents() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("Commune", "T1", "T2", "T3", "Total", "Loyer moyen"));
    long[] types = new long[3];
    BigDecimal rents = BigDecimal.ZERO;
    for (String name : List.of("Bourg", "Hameau", "Centre", "Gare")) {
      List<String> row = new ArrayList<>(List.of(name));
      long own = 0;
      for (int i = 0; i < types.length; i++) {
        int value = from(1, 30);
        own += value;
        types[i] += value;
        row.add(number(value));
      }
      row.add(number(own));
      BigDecimal rent = BigDecimal.valueOf(from(500, 900), 2);
      rents = rents.add(rent.multiply(BigDecimal.valueOf(own)));
      row.add(euro(rent));
      rows.add(row);
    }
    long all = types[0] + types[1] + types[2];
    BigDecimal mean = rents.divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP);
    rows.add(
        row(
            "Total",
            number(types[0]),
            number(types[1]),
            number(types[2]),
            number(all),
            euro(mean)));
    return rows;
  }

  private List<List<String>> funding() {
    long total = from(10, 90) * 10_000L;
    long state = total * 2 / 5;
    long county = total / 4;
    return List.of(
        row("Dépenses", "Montant HT", "Recettes", "Montant", "Taux"),
        row("Travaux", euro(total - 20_000), "DETR", euro(state), "40 %"),
        row("Maîtrise d’œuvre", euro(15_000), "Département", euro(county), "25 %"),
        row("Imprévus", euro(5_000), "Autofinancement", euro(total - state - county), "35 %"),
        row("Total", euro(total), "Total", euro(total), "100 %"));
  }

  private List<List<String>> extract() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("Principaux postes", "2022", "2023"));
    long first = 0;
    long second = 0;
    for (String name : List.of("Énergie", "Alimentation", "Maintenance")) {
      int one = from(10_000, 90_000);
      int two = from(10_000, 90_000);
      first += one;
      second += two;
      rows.add(row(name, euro(one), euro(two)));
    }
    rows.add(row("Total du chapitre", euro(first * 2 + 713), euro(second * 2 + 1_291)));
    return rows;
  }

  private List<List<String>> debt() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("", "31/12/2021", "31/12/2022", "31/12/2023"));
    for (String bank : List.of("Banque A", "Banque B", "Banque C")) {
      int left = from(100_000, 900_000);
      rows.add(row(bank, euro(left), euro(left * 9L / 10), euro(left * 4L / 5)));
    }
    rows.add(row("Durée résiduelle moyenne", "12,3 ans", "11,4 ans", "10,6 ans"));
    return rows;
  }

  private List<List<String>> bounds() {
    int low = from(10, 40);
    int high = from(100, 200);
    return List.of(
        row("File active", "Valeur basse", "Valeur haute", "Résultat"),
        row("Au 30 juin", number(low), number(high), number(from(50, 90))),
        row("Au 30 septembre", number(low + 3), number(high - 7), number(from(50, 90))),
        row("Au 31 décembre", number(low + 1), number(high + 4), number(from(50, 90))));
  }

  private List<List<String>> pyramid() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("Tranche d’âge", "Femmes", "Hommes", "Ensemble"));
    long women = 0;
    long men = 0;
    for (String age : List.of("Moins de 25 ans", "25-34", "35-44", "45-54", "55 et plus")) {
      int one = from(1, 40);
      int two = from(1, 40);
      women += one;
      men += two;
      rows.add(row(age, number(one), number(two), number(one + two)));
    }
    rows.add(row("Ensemble", number(women), number(men), number(women + men)));
    rows.add(row("Âge moyen", "44,2", "43,7", "44"));
    return rows;
  }

  private List<List<String>> telephones() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("Site", "Téléphone", "Ouverture", "Agents"));
    for (int i = 1; i <= 5; i++) {
      String telephone = "01 " + from(10, 99) + " " + from(10, 99) + " 12 " + from(10, 99);
      String date = from(10, 28) + "/" + from(10, 12) + "/" + from(2010, 2024);
      rows.add(row("Annexe " + i, telephone, date, number(from(1, 9))));
    }
    return rows;
  }
}
