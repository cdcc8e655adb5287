package dev.assay.grader.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine that lacks a layer, or has one that does not work. */
final class ContainmentTest {
  @TempDir private Path folder;

  private void tool(String name, String body) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Containment find(Sandbox sandbox) {
    return Containment.find(sandbox, List.of(folder));
  }

  @Test
  void allOfItIsRequiredOrNothingStarts() throws IOException {
    tool("setpriv", "exit 0");
    tool("bwrap", "exit 1");
    assertThat(find(Sandbox.AUTO).layers())
        .extracting(Health.Layer::name, Health.Layer::inForce)
        .containsExactly(tuple("setpriv", true), tuple("prlimit", false), tuple("bwrap", false));
    assertThatThrownBy(() -> find(Sandbox.REQUIRED))
        .isInstanceOf(EngineException.class)
        .hasMessage(
            "the sandbox is incomplete: prlimit: install util-linux; bwrap: install bubblewrap,"
                + " and allow unprivileged user namespaces");
    tool("prlimit", "exit 0");
    tool("bwrap", "exit 0");
    assertThat(find(Sandbox.REQUIRED).layers()).allMatch(Health.Layer::inForce);
    assertThat(find(Sandbox.OFF).layers()).noneMatch(Health.Layer::inForce);
  }
}
