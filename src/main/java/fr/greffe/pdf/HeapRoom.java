package fr.greffe.pdf;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;

/**
 * Whether the heap still has room for the stages to come. All words of a document are held until it
 * is written, so a file of very many pages may need more than there is; without a look, the JVM
 * would clear its memory again and again for minutes before it gives up.
 */
final class HeapRoom {
  /** Tables, records and checks need about as much again as the words of the pages. */
  private static final double MOST_FILLED = 0.7;

  private HeapRoom() {}

  /** True when what is in use for good, after the last clearing, leaves too little. */
  static boolean isShort() {
    long used = 0;
    long most = Runtime.getRuntime().maxMemory();
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      MemoryUsage lasting = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
      used += lasting == null ? 0 : lasting.getUsed();
    }
    return used > MOST_FILLED * most;
  }
}
