package fr.greffe.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.record.Member;
import fr.greffe.record.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttendanceTableTest {
  private static List<String> names(List<Member> members) {
    return members.stream().map(Member::fullName).toList();
  }

  @Test
  void a_letter_for_each_member_tells_who_is_there_and_a_name_who_holds_the_pouvoir() {
    Table table =
        Printed.grid(
            "table-1",
            1,
            "Délégués|Commune|Présence|Pouvoir à",
            "Mme COLLET Agathe|Valbois|P|",
            "M. SIMON Basile|Chenoy|E|Mme COLLET Agathe",
            "Mme TORRES Lina|Brie|A|");
    AttendanceTable read = AttendanceTable.read(table).orElseThrow();
    assertEquals(List.of("Agathe COLLET"), names(read.present()));
    assertEquals(List.of("Lina TORRES"), names(read.absent()));
    assertEquals("Agathe COLLET", read.proxies().get(0).to().fullName());
  }

  @Test
  void a_mark_under_a_column_does_too() {
    Table table =
        Printed.grid(
            "table-1",
            1,
            "Nom|Présent|Excusé|Absent",
            "Mme COLLET Agathe|X||",
            "M. SIMON Basile||X|");
    AttendanceTable read = AttendanceTable.read(table).orElseThrow();
    assertEquals(List.of("Agathe COLLET"), names(read.present()));
    assertEquals(List.of("Basile SIMON"), names(read.excused()));
  }

  @Test
  void a_table_of_counts_states_each_under_its_label() {
    Table table = Printed.grid("table-1", 1, "en exercice|présents|votants", "15|11|13");
    assertEquals(
        List.of("en exercice : 15", "presents : 11", "votants : 13"),
        TableLines.counts(table).stream().map(TableLines.Counted::folded).toList());
    assertTrue(AttendanceTable.read(table).isEmpty());
  }

  @Test
  void who_presides_is_told_in_a_column_of_the_roll() {
    Table table =
        Printed.grid(
            "table-1",
            1,
            "Administrateurs|Collège|Présence",
            "Mme COLLET Agathe|Présidente|Présente",
            "M. SIMON Basile|Élus|Présent");
    AttendanceTable read = AttendanceTable.read(table).orElseThrow();
    assertEquals(List.of("Présidente", ""), read.present().stream().map(Member::role).toList());
  }
}
