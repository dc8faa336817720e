package fr.greffe.export.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionLogTest {
  @TempDir Path folder;

  private static String decision(int number) {
    return "{\"finding\":\"t01-"
        + number
        + "\",\"document\":\"a.pdf\",\"decision\":\"accepted\",\"comment\":\"é\\nb\","
        + "\"at\":\"2026-01-02T03:04:05Z\"}";
  }

  private List<String> lines() throws IOException {
    return new String(new DecisionLog(folder).read(), StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void aDecisionIsOneLineWhateverTheCommentHolds() throws IOException {
    new DecisionLog(folder).append(decision(1));
    new DecisionLog(folder).append(decision(1));
    assertEquals(2, lines().size());
  }

  @Test
  void twoWindowsLoseNothingOfEachOther() throws Exception {
    DecisionLog log = new DecisionLog(folder);
    var threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Void>> writes =
          IntStream.range(0, 200)
              .<Callable<Void>>mapToObj(
                  i ->
                      () -> {
                        log.append(decision(i));
                        return null;
                      })
              .toList();
      for (var done : threads.invokeAll(writes)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(200, lines().stream().distinct().count());
  }

  @Test
  void whatIsNotADecisionIsRefusedAndNothingIsWritten() throws IOException {
    DecisionLog log = new DecisionLog(folder);
    for (String wrong :
        List.of(
            "",
            "[]",
            "{}",
            "nonsense",
            decision(1).replace("accepted", "deleted"),
            decision(1).replace("t01-1", "../../x y"))) {
      assertThrows(IllegalArgumentException.class, () -> log.append(wrong), wrong);
    }
    assertEquals(0, log.read().length);
  }
}
