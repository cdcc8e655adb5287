package dev.assay.grader.chaos;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Other processes that keep all cores busy. */
final class BusyCores implements AutoCloseable {
  private final List<Process> burners = new ArrayList<>();

  /**
   * @param perCore how many processes want each core
   */
  BusyCores(int perCore) throws IOException {
    for (int i = 0; i < perCore * Runtime.getRuntime().availableProcessors(); i++) {
      burners.add(new ProcessBuilder("/bin/sh", "-c", "while :; do :; done").start());
    }
  }

  @Override
  public void close() {
    burners.forEach(Process::destroyForcibly);
  }
}
