package fr.greffe.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
  @TempDir Path folder;

  @Test
  void aFolderGivesItsPdfsAtAnyDepthInOrder() throws IOException {
    touch("b.pdf");
    touch("sub/deep/A.PDF");
    touch("a.pdf");
    touch("notes.txt");
    assertEquals(List.of("a.pdf", "b.pdf", "sub/deep/A.PDF"), names(folder));
  }

  @Test
  void aLinkThatLoopsIsFollowedOnce() throws IOException {
    touch("sub/a.pdf");
    Files.createSymbolicLink(folder.resolve("sub/again"), folder);
    assertEquals(List.of("sub/a.pdf"), names(folder));
  }

  @Test
  void aFileReachedTwiceIsOneDocument() throws IOException {
    Path file = touch("a.pdf");
    Files.createSymbolicLink(folder.resolve("z.pdf"), file);
    assertEquals(List.of("a.pdf"), names(folder, file));
  }

  @Test
  void aFileIsTakenWhateverItsNameAndEvenWhenMissing() throws IOException {
    Path scan = touch("scan");
    Path missing = folder.resolve("missing.pdf");
    assertEquals(List.of("missing.pdf", "scan"), names(scan, missing));
  }

  @Test
  void twoFoldersThatHoldTheSameNameAreToldApart() throws IOException {
    touch("2023/pv.pdf");
    touch("2024/pv.pdf");
    assertEquals(
        List.of("2023/pv.pdf", "2024/pv.pdf"),
        names(folder.resolve("2023"), folder.resolve("2024")));
  }

  @Test
  void aFolderWithoutPdfIsSaid() throws IOException {
    touch("notes.txt");
    assertEquals(List.of(folder), Inputs.find(List.of(folder), Path.of("out")).foldersWithoutPdf());
  }

  @Test
  void theOutputFolderIsNotLookedInto() throws IOException {
    touch("a.pdf");
    touch("out/a/attached.pdf");
    Inputs inputs = Inputs.find(List.of(folder), folder.resolve("out"));
    assertEquals(1, inputs.documents().size());
  }

  private Path touch(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, name);
  }

  private List<String> names(Path... given) throws IOException {
    return Inputs.find(List.of(given), Path.of("out")).documents().stream()
        .map(Input::name)
        .toList();
  }
}
