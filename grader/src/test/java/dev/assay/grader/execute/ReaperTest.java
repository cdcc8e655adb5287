package dev.assay.grader.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Processes whose parents were killed under them, as those of a bwrap may be, are ended too. */
final class ReaperTest {
  private final Reaper reaper = new Reaper(Containment.find(Sandbox.AUTO));

  @AfterEach
  void close() {
    reaper.close();
  }

  /** A process group of two, of which the first is killed here. */
  private record Group(Process first, ProcessHandle second) {
    static Group start() throws Exception {
      Process first =
          new ProcessBuilder("setsid", "/bin/sh", "-c", "sleep 1000 & echo $!; wait").start();
      long second = Long.parseLong(first.inputReader().readLine());
      return new Group(first, ProcessHandle.of(second).orElseThrow());
    }

    void killFirst() throws InterruptedException {
      first.destroyForcibly().waitFor();
      assertThat(second.isAlive()).isTrue();
    }

    void awaitEnd() throws Exception {
      first.onExit().get(30, TimeUnit.SECONDS);
      second.onExit().get(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void whatIsLeftOfAnEndedWorkerIsKilled() throws Exception {
    Group group = Group.start();
    Group other = Group.start();
    reaper.begin(other.first().pid());
    reaper.begin(group.first().pid());
    group.killFirst();
    reaper.end(group.first().pid());
    group.awaitEnd();
    assertThat(other.second().isAlive()).isTrue();
    reaper.end(other.first().pid());
    other.awaitEnd();
  }

  @Test
  void whatIsLeftOfAnyWorkerIsKilledInTheEnd() throws Exception {
    List<Group> groups = List.of(Group.start(), Group.start(), Group.start());
    for (Group group : groups) {
      reaper.begin(group.first().pid());
    }
    groups.getFirst().killFirst();
    groups.getLast().killFirst();
    reaper.close();
    for (Group group : groups) {
      group.awaitEnd();
    }
  }

  @Test
  void ifItIsKilledItsSuccessorKnowsOfAll() throws Exception {
    Group before = Group.start();
    reaper.begin(before.first().pid());
    before.killFirst();
    Group after = Group.start();
    ProcessHandle.current()
        .children()
        .filter(
            child ->
                child.info().arguments().stream()
                    .flatMap(Stream::of)
                    .anyMatch("assay-reaper"::equals))
        .forEach(
            child -> {
              child.destroyForcibly();
              child.onExit().join();
            });
    reaper.begin(after.first().pid());
    reaper.close();
    before.awaitEnd();
    after.awaitEnd();
  }
}
