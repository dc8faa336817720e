package fr.greffe.export.review;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves the folder of a run on the loopback interface and takes decisions. Every address starts
 * with a random token; requests from another host name or origin are refused; no file outside the
 * folder can be read and only the decision log can be written.
 */
public final class ReviewServer implements AutoCloseable {
  private static final int TOKEN_BYTES = 24;

  /** Largest request body read, in bytes. */
  private static final int LARGEST_BODY = 64 * 1024;

  private static final int THREADS = 4;

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "jpg", "image/jpeg",
          "json", "application/json",
          "jsonl", "application/x-ndjson",
          "csv", "text/csv; charset=utf-8");

  private final Path folder;
  private final DecisionLog log;
  private final String token;
  private final HttpServer server;
  private final ExecutorService threads;

  private ReviewServer(Path folder, HttpServer server, String token) {
    this.folder = folder;
    this.log = new DecisionLog(folder);
    this.server = server;
    this.token = token;
    this.threads = Executors.newFixedThreadPool(THREADS);
  }

  /**
   * Starts serving.
   *
   * @param folder the folder of a run; it must hold {@code index.html}
   * @param port the port, or 0 for any free one
   * @throws IOException when the folder is not one of a run or the port is taken
   */
  public static ReviewServer start(Path folder, int port) throws IOException {
    Path real = folder.toRealPath();
    if (!Files.isRegularFile(real.resolve("index.html"))) {
      throw new IOException("no index.html in " + folder);
    }
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
    ReviewServer server = new ReviewServer(real, http, token);
    http.createContext("/", server::handle);
    http.setExecutor(server.threads);
    http.start();
    return server;
  }

  /** The address to open in a browser. */
  public URI address() {
    return URI.create("http://" + host() + "/" + token + "/index.html");
  }

  private String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!fromHere(exchange.getRequestHeaders())) {
        answer(exchange, 403, "text/plain", "forbidden".getBytes(StandardCharsets.UTF_8));
        return;
      }
      Optional<String> path = underToken(exchange.getRequestURI());
      if (path.isEmpty()) {
        answer(exchange, 404, "text/plain", "not found".getBytes(StandardCharsets.UTF_8));
      } else if (exchange.getRequestMethod().equals("POST") && path.get().equals("decisions")) {
        decide(exchange);
      } else if (exchange.getRequestMethod().equals("GET")) {
        file(exchange, path.get());
      } else {
        answer(exchange, 405, "text/plain", new byte[0]);
      }
    }
  }

  /** The Host header defeats DNS rebinding, the Origin header other sites' requests. */
  private boolean fromHere(Headers headers) {
    String host = headers.getFirst("Host");
    String origin = headers.getFirst("Origin");
    boolean hostIsOurs = host != null && isOurs(host);
    boolean originIsOurs =
        origin == null || (origin.startsWith("http://") && isOurs(origin.substring(7)));
    return hostIsOurs && originIsOurs;
  }

  private boolean isOurs(String host) {
    return host.equals(host()) || host.equals("localhost:" + server.getAddress().getPort());
  }

  private Optional<String> underToken(URI uri) {
    String path = uri.getPath();
    int slash = path == null ? -1 : path.indexOf('/', 1);
    if (slash < 0) {
      return Optional.empty();
    }
    byte[] given = path.substring(1, slash).getBytes(StandardCharsets.UTF_8);
    boolean same = MessageDigest.isEqual(given, token.getBytes(StandardCharsets.UTF_8));
    return same ? Optional.of(path.substring(slash + 1)) : Optional.empty();
  }

  private void decide(HttpExchange exchange) throws IOException {
    byte[] body;
    try (InputStream in = exchange.getRequestBody()) {
      body = in.readNBytes(LARGEST_BODY + 1);
    }
    if (body.length > LARGEST_BODY) {
      answer(exchange, 413, "text/plain", new byte[0]);
      return;
    }
    try {
      log.append(new String(body, StandardCharsets.UTF_8));
      answer(exchange, 200, "application/json", "{}".getBytes(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      answer(exchange, 400, "text/plain", e.getMessage().getBytes(StandardCharsets.UTF_8));
    }
  }

  private void file(HttpExchange exchange, String path) throws IOException {
    if (path.equals(DecisionLog.FILE)) {
      answer(exchange, 200, TYPES.get("jsonl"), log.read());
      return;
    }
    Optional<Path> file = inside(path.isEmpty() ? "index.html" : path);
    if (file.isEmpty()) {
      answer(exchange, 404, "text/plain", "not found".getBytes(StandardCharsets.UTF_8));
      return;
    }
    String name = file.get().getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String type = TYPES.getOrDefault(ending, "application/octet-stream");
    answer(exchange, 200, type, Files.readAllBytes(file.get()));
  }

  /** The real file, links followed, if it lies in the folder. */
  private Optional<Path> inside(String path) {
    try {
      Path real = folder.resolve(path).normalize().toRealPath();
      return real.startsWith(folder) && Files.isRegularFile(real)
          ? Optional.of(real)
          : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static void answer(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Cache-Control", "no-store");
    headers.set("X-Greffe-Review", "yes");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }
}
