package fr.greffe.export.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewServerTest {
  private static final String DECISION =
      "{\"finding\":\"f1\",\"decision\":\"rejected\",\"comment\":\"\",\"at\":\"2026-01-02T03:04:05Z\"}";

  @TempDir Path temporary;
  private Path folder;
  private ReviewServer server;

  @BeforeEach
  void start() throws IOException {
    folder = Files.createDirectory(temporary.resolve("out"));
    Files.writeString(folder.resolve("index.html"), "<p>index");
    Files.writeString(temporary.resolve("secret.txt"), "secret");
    server = ReviewServer.start(folder, 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private URI at(String path) {
    return server.address().resolve(path);
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(at(path)).build());
  }

  @Test
  void theIndexIsServedUnderTheToken() throws Exception {
    assertEquals("<p>index", get("index.html").body());
  }

  @Test
  void withoutTheTokenNothingIsServed() throws Exception {
    assertEquals(404, get("/index.html").statusCode());
    assertEquals(404, get("/wrong/index.html").statusCode());
  }

  @Test
  void aDecisionIsWrittenAndReadBack() throws Exception {
    var answer =
        send(
            HttpRequest.newBuilder(at("decisions"))
                .POST(HttpRequest.BodyPublishers.ofString(DECISION))
                .build());
    assertEquals(200, answer.statusCode());
    assertTrue(get("decisions.jsonl").body().contains("\"rejected\""));
    assertTrue(Files.readString(folder.resolve("decisions.jsonl")).contains("\"f1\""));
  }

  @Test
  void anotherSitesRequestIsRefused() throws Exception {
    var answer =
        send(
            HttpRequest.newBuilder(at("decisions"))
                .header("Origin", "http://evil.example")
                .POST(HttpRequest.BodyPublishers.ofString(DECISION))
                .build());
    assertEquals(403, answer.statusCode());
  }

  @Test
  void aReboundHostNameIsRefused() throws Exception {
    assertTrue(raw(server.address().getPath(), "evil.example").startsWith("HTTP/1.1 403"));
  }

  @Test
  void noPathLeavesTheFolder() throws Exception {
    String token = server.address().getPath().split("/")[1];
    String host = "127.0.0.1:" + server.address().getPort();
    Files.createSymbolicLink(folder.resolve("link.txt"), temporary.resolve("secret.txt"));
    for (String path :
        new String[] {"/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/link.txt"}) {
      String answer = raw("/" + token + path, host);
      assertTrue(answer.startsWith("HTTP/1.1 404"), path + " gave " + answer);
    }
  }

  @Test
  void aFolderThatIsNotARunIsRefused() {
    assertThrows(IOException.class, () -> ReviewServer.start(temporary, 0));
  }

  /** A request as written, which HttpClient would tidy up. */
  private String raw(String path, String host) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getByName("127.0.0.1"), server.address().getPort())) {
      String request =
          "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      try (InputStream in = socket.getInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }
}
