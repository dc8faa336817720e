package fr.greffe.reading;

import fr.greffe.record.Member;
import fr.greffe.record.Proxy;
import fr.greffe.record.Table;
import java.util.List;
import java.util.Optional;

/** A table that tells who is there: a row for each member, or a column for each list. */
sealed interface RollTable permits AttendanceTable, ListColumns {

  List<Member> present();

  List<Member> excused();

  List<Member> absent();

  List<Proxy> proxies();

  /** What the table tells of the members; empty for a table of something else. */
  static Optional<RollTable> read(Table table) {
    Optional<RollTable> lists = ListColumns.read(table).map(l -> l);
    return lists.isPresent() ? lists : AttendanceTable.read(table).map(t -> t);
  }

  /** True for a table that tells who is there. */
  static boolean isOne(Table table) {
    return ListColumns.isOne(table) || AttendanceTable.isOne(table);
  }
}
