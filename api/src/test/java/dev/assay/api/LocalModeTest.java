package dev.assay.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.api.store.Limits;
import dev.assay.api.store.Role;
import dev.assay.api.store.Store;
import dev.assay.api.store.StoreLocation;
import dev.assay.api.store.TestStore;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Without tokens the service is for this machine alone. */
final class LocalModeTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::"})
  void itListensToOthersOnlyWhereTheyNeedAToken(String host) {
    StoreLocation location = TestStore.SQLITE.fresh(folder);
    assertThatThrownBy(() -> start(host, location).close())
        .isInstanceOfSatisfying(
            CommandException.class, e -> assertThat(e.code()).isEqualTo("no_tokens"));
    try (Store store = Store.open(location)) {
      store.tokens().create("ada", Role.LEARNER, null);
    }
    start(host, location).close();
  }

  @Test
  void aTokenShutsTheDoorAtOnce() throws Exception {
    StoreLocation location = TestStore.SQLITE.fresh(folder);
    try (Server server = start("127.0.0.1", location);
        Store store = Store.open(location)) {
      Http http = new Http(server.address(), null);
      assertThat(http.get("/v1/problems").statusCode()).isEqualTo(200);
      String token = store.tokens().create("ada", Role.LEARNER, null).text();
      assertThat(http.get("/v1/problems").statusCode()).isEqualTo(401);
      assertThat(http.as(token).get("/v1/problems").statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:8080,    200",
    "LOCALHOST,         200",
    "127.0.0.1:1,       200",
    "[::1]:8080,        200",
    "evil.example,      421",
    "localhost.evil.io, 421",
    "127.0.0.1.nip.io,  421",
  })
  void aNameThatOnlyLeadsHereIsRefused(String host, int status) throws Exception {
    try (Server server = start("127.0.0.1", TestStore.SQLITE.fresh(folder));
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
      String request =
          "GET /v1/problems HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(response).startsWith("HTTP/1.1 " + status);
    }
  }

  private static Server start(String host, StoreLocation location) {
    return Server.start(
        new Server.Settings(host, 0, location, Limits.DEFAULT, 10),
        TestSite.accepting(new CountDownLatch(0)));
  }
}
