package fr.greffe.batch;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The documents a run is asked for, in the order of their names.
 *
 * @param documents every document once, sorted by name
 * @param foldersWithoutPdf folders that were given and hold none
 * @param unreadableFolders folders below those given that could not be listed
 */
public record Inputs(
    List<Input> documents, List<Path> foldersWithoutPdf, List<Path> unreadableFolders) {

  public Inputs {
    documents = List.copyOf(documents);
    foldersWithoutPdf = List.copyOf(foldersWithoutPdf);
    unreadableFolders = List.copyOf(unreadableFolders);
  }

  /**
   * Finds the documents. A folder gives the files below it whose name ends in {@code .pdf}, links
   * followed once; a file is taken whatever its name, and also when it does not exist, so that the
   * run can say so. A file reached twice is one document.
   *
   * @param given files and folders
   * @param excluded a folder not to look into (the run's own output)
   */
  public static Inputs find(List<Path> given, Path excluded) throws IOException {
    Search search = new Search(excluded);
    for (Path path : given) {
      if (Files.isDirectory(path)) {
        search.folder(path);
      } else {
        search.file(path);
      }
    }
    return search.inputs();
  }

  /** A file found, with the folder it was found below. */
  private record Found(Path path, Path base, String name) {}

  private static final class Search {
    private final Path excluded;
    private final Map<Object, Found> found = new LinkedHashMap<>();
    private final List<Path> empty = new ArrayList<>();
    private final List<Path> unreadable = new ArrayList<>();

    Search(Path excluded) {
      this.excluded = excluded.toAbsolutePath().normalize();
    }

    void file(Path path) throws IOException {
      Path name = path.getFileName();
      add(path, path.toAbsolutePath().normalize().getParent(), String.valueOf(name));
    }

    void folder(Path folder) throws IOException {
      List<Path> pdfs = new ArrayList<>();
      Files.walkFileTree(
          folder,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new PdfVisitor(excluded, pdfs, unreadable));
      if (pdfs.isEmpty()) {
        empty.add(folder);
      }
      pdfs.sort(Comparator.comparing(Search::spelled));
      for (Path pdf : pdfs) {
        add(pdf, folder.toAbsolutePath().normalize(), spelled(folder.relativize(pdf)));
      }
    }

    private void add(Path path, Path base, String name) throws IOException {
      Object identity = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath().normalize();
      String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
      found.putIfAbsent(identity, new Found(path, base, composed));
    }

    Inputs inputs() {
      Map<Found, String> names = uniqueNames();
      Map<String, String> folders = FolderNames.of(names.values());
      List<Input> documents = new ArrayList<>();
      names.forEach((file, name) -> documents.add(new Input(file.path(), name, folders.get(name))));
      documents.sort(Comparator.comparing(Input::name));
      return new Inputs(documents, empty, unreadable);
    }

    /**
     * Names below two folders given together may be the same: those get their folder's name too.
     */
    private Map<Found, String> uniqueNames() {
      Map<String, Integer> uses = new HashMap<>();
      found.values().forEach(file -> uses.merge(file.name(), 1, Integer::sum));
      Map<Found, String> names = new LinkedHashMap<>();
      Set<String> taken = new HashSet<>();
      for (Found file : found.values()) {
        boolean alone = uses.get(file.name()) == 1;
        String name = alone ? file.name() : qualified(file);
        String unique = name;
        for (int copy = 2; !taken.add(unique); copy++) {
          unique = name + " (" + copy + ")";
        }
        names.put(file, unique);
      }
      return names;
    }

    private static String qualified(Found file) {
      Path folder = file.base() == null ? null : file.base().getFileName();
      return folder == null ? file.name() : folder + "/" + file.name();
    }

    private static String spelled(Path relative) {
      List<String> parts = new ArrayList<>();
      relative.forEach(part -> parts.add(part.toString()));
      return String.join("/", parts);
    }
  }

  /** Collects PDF files; a folder linked into itself or not readable is passed over. */
  private static final class PdfVisitor extends SimpleFileVisitor<Path> {
    private static final String EXTENSION = ".pdf";

    private final Path excluded;
    private final List<Path> pdfs;
    private final List<Path> unreadable;

    PdfVisitor(Path excluded, List<Path> pdfs, List<Path> unreadable) {
      this.excluded = excluded;
      this.pdfs = pdfs;
      this.unreadable = unreadable;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return folder.toAbsolutePath().normalize().equals(excluded)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isPdf(file) && attributes.isRegularFile()) {
        pdfs.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      boolean loop = failure instanceof FileSystemLoopException;
      if (!loop && isPdf(file)) {
        pdfs.add(file);
      } else if (!loop) {
        unreadable.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    private static boolean isPdf(Path file) {
      return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(EXTENSION);
    }
  }
}
