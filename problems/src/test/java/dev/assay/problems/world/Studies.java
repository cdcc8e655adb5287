package dev.assay.problems.world;

import java.util.List;

/** What was not decided by lot: an instrument, a confounded campaign, launches, a price test. */
final class Studies {
  private static final double ALWAYS = 0.15;
  private static final int LAUNCH_WEEK = 11;
  private static final int WEEKS = 20;

  private final long seed;

  Studies(long seed) {
    this.seed = seed;
  }

  /** Half are encouraged to watch offline; the keen do so anyway, and watch more anyway. */
  Table encouragements(int count) {
    Draws draws = new Draws(seed, "encouragement");
    Table table = new Table("member_id,encouraged,offline,minutes");
    for (int id = 1; id <= count; id++) {
      double kind = draws.uniform();
      boolean always = kind < ALWAYS;
      boolean complier = !always && kind < ALWAYS + Truth.COMPLIERS;
      boolean encouraged = draws.chance(0.5);
      boolean offline = always || (complier && encouraged);
      double minutes = draws.normal(always ? 160 : 100, 20) + (offline ? Truth.OFFLINE : 0);
      table.add(id, encouraged ? 1 : 0, offline ? 1 : 0, Draws.decimal(Math.max(0, minutes), 1));
    }
    return table;
  }

  /** The newsletter goes to the loyal and the keen, who watch more without it. */
  Table newsletters(int count) {
    Draws draws = new Draws(seed, "newsletter");
    Table table = new Table("member_id,tenure_band,usage_band,received,minutes");
    for (int id = 1; id <= count; id++) {
      int tenure = draws.between(1, 3);
      int usage = draws.between(1, 3);
      boolean received = draws.chance(0.1 * (tenure + usage) - 0.05 + 0.05 * usage);
      double minutes = draws.normal(40 + 10 * tenure + 20 * usage, 15);
      table.add(
          id,
          tenure,
          usage,
          received ? 1 : 0,
          Draws.decimal(Math.max(0, minutes + (received ? Truth.NEWSLETTER : 0)), 1));
    }
    return table;
  }

  /** Hours per member by market and week; half of the markets get the launch in week 11. */
  Table launches() {
    Draws draws = new Draws(seed, "launch");
    Table table = new Table("launch,market,launched,week,hours");
    for (String launch : List.of("games", "kids")) {
      for (int market = 1; market <= 10; market++) {
        boolean launched = market > 5;
        double level = draws.normal(50, 8);
        for (int week = 1; week <= WEEKS; week++) {
          double trend = 0.3 + (launch.equals("kids") && launched ? Truth.KIDS_TREND : 0);
          boolean on = launched && week >= LAUNCH_WEEK && launch.equals("games");
          double hours = draws.normal(level + trend * week + (on ? Truth.GAMES : 0), 1);
          table.add(launch, "m" + market, launched ? 1 : 0, week, Draws.decimal(hours, 2));
        }
      }
    }
    return table;
  }

  /** Prices drawn by lot, by market and week. */
  Table priceTests() {
    Draws draws = new Draws(seed, "price");
    Table table = new Table("market,week,plan,price,signups");
    for (int market = 1; market <= 8; market++) {
      double size = draws.normal(60_000, 8_000);
      for (int week = 1; week <= 12; week++) {
        for (String plan : List.of("basic", "premium")) {
          double price = draws.of(6.0, 8.0, 10.0, 12.0, 15.0);
          double noise = StrictMath.exp(draws.normal(0, 0.1));
          double signups = size * StrictMath.pow(price, Truth.ELASTICITY) * noise;
          table.add("m" + market, week, plan, Draws.decimal(price, 2), Math.round(signups));
        }
      }
    }
    return table;
  }
}
