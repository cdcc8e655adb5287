package dev.assay.problems.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An invented streaming service, made from a seed. {@code main} writes the data sets that problems
 * share; a test holds the committed files against it.
 */
public final class World {
  /** The sizes of a world. */
  record Size(int members, double sessionsAMonth, int lists, int trial, int study) {}

  /** Worlds by the name of their data set. */
  static final Map<String, World> ALL =
      Map.of(
          "streaming", new World(20_240_101, new Size(2_000, 1.6, 900, 1_200, 3_000)),
          "streaming_small", new World(7, new Size(120, 2, 60, 60, 80)));

  private final long seed;
  private final Size size;

  private World(long seed, Size size) {
    this.seed = seed;
    this.size = size;
  }

  /** The text of each file, by its name. */
  Map<String, String> files() {
    Membership membership = new Membership(seed, size.members());
    Viewing viewing = new Viewing(seed, membership.members(), 50);
    Trials trials = new Trials(seed, membership.members(), size.trial());
    Studies studies = new Studies(seed);
    Map<String, Table> tables = new LinkedHashMap<>();
    tables.put("region", membership.regions());
    tables.put("price", membership.prices());
    tables.put("member", membership.memberTable());
    tables.put("subscription", membership.subscriptions());
    tables.put("cancellation", membership.cancellations());
    tables.put("title", viewing.titleTable());
    tables.put("viewing", viewing.viewings(size.sessionsAMonth()));
    tables.put("recommendation", viewing.recommendations(size.lists()));
    tables.put("experiment", Trials.experiments());
    tables.put("assignment", trials.assignments());
    tables.put("exposure", trials.exposures());
    tables.put("outcome", trials.outcomes());
    tables.put("encouragement", studies.encouragements(size.study()));
    tables.put("newsletter", studies.newsletters(size.study()));
    tables.put("launch", studies.launches());
    tables.put("price_test", studies.priceTests());
    Map<String, String> files = new LinkedHashMap<>();
    tables.forEach((name, table) -> files.put(name + ".csv", table.csv()));
    return files;
  }

  /** Writes every world into the folder of the data sets, which is the one argument. */
  public static void main(String[] args) throws IOException {
    for (Map.Entry<String, World> world : ALL.entrySet()) {
      Path folder = Files.createDirectories(Path.of(args[0]).resolve(world.getKey()));
      for (Map.Entry<String, String> file : world.getValue().files().entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
    }
  }
}
