package fr.greffe.batch;

import fr.greffe.batch.UnusableFolderException.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder a run writes to. Everything is first written to a work folder inside it, then moved
 * into place whole, so that a run that is stopped leaves each document as it was or as it is now.
 */
final class OutputFolder implements AutoCloseable {
  /** Holds what is being written; gone when the run ends. */
  private static final String WORK = ".greffe-work";

  /** What Greffe writes in a document's folder; anything else there belongs to somebody else. */
  private static final Set<String> OURS = Set.of("document.json", "report.html", "tables", "pages");

  /** The file that tells a document's folder from any other folder. */
  private static final String MARK = "document.json";

  private final Path root;
  private final Path work;
  private final FileChannel lockFile;
  private final FileLock lock;

  private OutputFolder(Path root, Path work, FileChannel lockFile, FileLock lock) {
    this.root = root;
    this.work = work;
    this.lockFile = lockFile;
    this.lock = lock;
  }

  /**
   * Makes the folder ready, creating it when needed and clearing what a stopped run left.
   *
   * @throws UnusableFolderException when it is a file, cannot be written to or is in use by another
   *     run
   */
  static OutputFolder open(Path root) throws IOException {
    if (Files.exists(root) && !Files.isDirectory(root)) {
      throw new UnusableFolderException(Problem.IS_A_FILE, root);
    }
    Path work = root.resolve(WORK);
    FileChannel lockFile;
    try {
      Files.createDirectories(work);
      lockFile =
          FileChannel.open(
              work.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UnusableFolderException(Problem.NOT_WRITABLE, root, e);
    }
    FileLock lock = tryLock(lockFile);
    if (lock == null) {
      lockFile.close();
      throw new UnusableFolderException(Problem.IN_USE, root);
    }
    OutputFolder folder = new OutputFolder(root, work, lockFile, lock);
    folder.clearWork();
    return folder;
  }

  private static FileLock tryLock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** A new, empty place to write something in before it is moved into place. */
  Path workplace(String name) throws IOException {
    return Files.createDirectories(work.resolve(name));
  }

  /**
   * Puts a file written in a workplace at the top of the output folder, replacing what is there.
   */
  void publishFile(Path written, String name) throws IOException {
    move(written, root.resolve(name));
  }

  /** Removes a file that an earlier run wrote at the top of the output folder. */
  void removeFile(String name) throws IOException {
    Files.deleteIfExists(root.resolve(name));
  }

  /**
   * Puts a document's folder into place. Files that Greffe did not write are kept, so that what
   * people noted beside a document survives a new run.
   *
   * @throws UnusableFolderException when a folder of that name holds something else than a document
   */
  void publishFolder(Path written, String name) throws IOException {
    Path target = root.resolve(name);
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      requireOurs(target);
      keepForeignFiles(target, written);
      Path old = work.resolve("old-" + name);
      deleteTree(old);
      move(target, old);
      move(written, target);
      deleteTree(old);
    } else {
      move(written, target);
    }
  }

  /**
   * Makes sure, before anything is read, that a document's folder may be written.
   *
   * @throws UnusableFolderException when a folder of that name holds something else than a document
   */
  void requireReplaceable(String name) throws IOException {
    Path target = root.resolve(name);
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      requireOurs(target);
    }
  }

  private static void requireOurs(Path target) throws IOException {
    boolean ours = Files.isDirectory(target) && Files.isRegularFile(target.resolve(MARK));
    if (!ours && !isEmptyFolder(target)) {
      throw new UnusableFolderException(Problem.NOT_OURS, target);
    }
  }

  private static boolean isEmptyFolder(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries.findAny().isEmpty();
    }
  }

  private static void keepForeignFiles(Path from, Path to) throws IOException {
    List<Path> foreign;
    try (Stream<Path> entries = Files.list(from)) {
      foreign = entries.filter(e -> !OURS.contains(e.getFileName().toString())).toList();
    }
    for (Path entry : foreign) {
      move(entry, to.resolve(entry.getFileName()));
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void clearWork() throws IOException {
    List<Path> leftovers;
    try (Stream<Path> entries = Files.list(work)) {
      leftovers = entries.filter(e -> !e.getFileName().toString().equals("lock")).toList();
    }
    for (Path leftover : leftovers) {
      deleteTree(leftover);
    }
  }

  static void deleteTree(Path tree) throws IOException {
    if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> entries = Files.walk(tree)) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(entry);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() throws IOException {
    clearWork();
    lock.release();
    lockFile.close();
    deleteTree(work);
  }
}
