package fr.greffe.pdf;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The {@code tesseract} program with French data, fed with grey pictures. */
final class Tesseract {
  /** Longest time for one page, in seconds; a dense page takes about five. */
  private static final int MAX_SECONDS = 120;

  private static final String LANGUAGE = "fra";

  /** Columns of the program's table: level 5 is a word (tesseract(1), « tsv »). */
  private static final int WORD_LEVEL = 5;

  private static final int COLUMNS = 12;

  private final String program;
  private final Optional<String> missing;

  Tesseract(String program) {
    this.program = program;
    this.missing = check();
  }

  /**
   * One word read from a picture, in pixels.
   *
   * @param line the same for all words of one line, increasing in reading order
   * @param confidence 0 to 100
   */
  record Read(String text, int left, int top, int width, int height, int line, double confidence) {}

  /** Why there is no OCR, naming what to install; empty when it works. */
  Optional<String> missing() {
    return missing;
  }

  private Optional<String> check() {
    try {
      String languages = run(List.of(program, "--list-langs"), new byte[0], 20);
      return languages.lines().anyMatch(l -> l.strip().equals(LANGUAGE))
          ? Optional.empty()
          : Optional.of("install tesseract-ocr-fra (French data) to read it by OCR");
    } catch (IOException e) {
      return Optional.of("install tesseract-ocr and tesseract-ocr-fra to read it by OCR");
    }
  }

  /** Reads a grey picture (one byte a pixel) drawn at the given resolution. */
  List<Read> read(BufferedImage grey, int dpi) throws IOException {
    List<String> command =
        List.of(
            program,
            "stdin",
            "stdout",
            "-l",
            LANGUAGE,
            "--dpi",
            Integer.toString(dpi),
            "--psm",
            "3",
            "tsv");
    return parse(run(command, portableGrayMap(grey), MAX_SECONDS));
  }

  private static byte[] portableGrayMap(BufferedImage grey) {
    byte[] pixels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
    byte[] header =
        ("P5\n" + grey.getWidth() + " " + grey.getHeight() + "\n255\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] file = new byte[header.length + pixels.length];
    System.arraycopy(header, 0, file, 0, header.length);
    System.arraycopy(pixels, 0, file, header.length, pixels.length);
    return file;
  }

  private static List<Read> parse(String tsv) {
    List<Read> words = new ArrayList<>();
    int line = 0;
    String lineKey = "";
    for (String row : tsv.split("\n")) {
      String[] fields = row.split("\t", -1);
      if (fields.length < COLUMNS || !fields[0].equals(Integer.toString(WORD_LEVEL))) {
        continue;
      }
      String text = fields[11].strip();
      if (text.isEmpty()) {
        continue;
      }
      String key = fields[2] + " " + fields[3] + " " + fields[4];
      if (!key.equals(lineKey)) {
        line++;
        lineKey = key;
      }
      words.add(
          new Read(
              text,
              Integer.parseInt(fields[6]),
              Integer.parseInt(fields[7]),
              Integer.parseInt(fields[8]),
              Integer.parseInt(fields[9]),
              line,
              Double.parseDouble(fields[10])));
    }
    return words;
  }

  private static String run(List<String> command, byte[] input, int seconds) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    // One thread: results do not depend on the machine, and jobs do not fight for cores.
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    try {
      CompletableFuture<byte[]> output = CompletableFuture.supplyAsync(() -> drain(process));
      try (OutputStream in = new BufferedOutputStream(process.getOutputStream())) {
        in.write(input);
      }
      byte[] bytes = output.get(seconds, TimeUnit.SECONDS);
      if (!process.waitFor(seconds, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException("tesseract failed");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (TimeoutException e) {
      throw new IOException("tesseract did not finish within " + seconds + " s", e);
    } catch (ExecutionException e) {
      throw new IOException("tesseract's output could not be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while tesseract was reading", e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static byte[] drain(Process process) {
    try {
      return process.getInputStream().readAllBytes();
    } catch (IOException e) {
      return new byte[0];
    }
  }
}
