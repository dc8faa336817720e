package fr.greffe.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.greffe.record.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No alarm where nothing is wrong, whatever tempts to raise one. */
class CleanTablesTest {

  /** Draws of figures tried for each kind of table. */
  private static final int DRAWS = 60;

  private static List<String> alarms(String name, Table... tables) {
    return new Checker(CheckOptions.ALL)
        .check(TableFixture.records(tables)).findings().stream()
            .map(f -> name + ": " + f.severity() + " " + f.messageFr())
            .toList();
  }

  private static Table table(String id, List<List<String>> rows) {
    return TableFixture.of(id, "", 1, 1, rows);
  }

  @Test
  void noKindOfCleanTableRaisesAnAlarm() {
    List<String> alarms = new ArrayList<>();
    for (int seed = 0; seed < DRAWS; seed++) {
      CleanTables.all(seed)
          .forEach((name, rows) -> alarms.addAll(alarms(name, table("table-1", rows))));
    }
    assertEquals(List.of(), alarms);
  }

  @Test
  void aTableWithoutItsHeaderRaisesNone() {
    List<String> alarms = new ArrayList<>();
    for (int seed = 0; seed < DRAWS; seed++) {
      CleanTables.all(seed)
          .forEach(
              (name, rows) -> {
                Table bare = TableFixture.of("t", "", 0, 1, rows.subList(1, rows.size()));
                alarms.addAll(alarms(name + " without header", bare));
              });
    }
    assertEquals(List.of(), alarms);
  }

  @Test
  void twoTablesReadAsOneRaiseNone() {
    List<String> alarms = new ArrayList<>();
    for (int seed = 0; seed < DRAWS; seed++) {
      List<Map.Entry<String, List<List<String>>>> kinds =
          List.copyOf(CleanTables.all(seed).entrySet());
      for (int i = 0; i < kinds.size(); i++) {
        Map.Entry<String, List<List<String>>> other =
            kinds.get((i + 1 + seed % (kinds.size() - 1)) % kinds.size());
        List<List<String>> rows = new ArrayList<>(kinds.get(i).getValue());
        rows.addAll(other.getValue());
        String name = kinds.get(i).getKey() + " and " + other.getKey();
        alarms.addAll(alarms(name, table("table-1", rows)));
      }
    }
    assertEquals(List.of(), alarms);
  }
}
