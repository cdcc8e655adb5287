package dev.assay.problems.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Regions, prices, members, their plans over time, and who cancelled. */
final class Membership {
  static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  static final LocalDate END = LocalDate.of(2025, 1, 1);
  private static final LocalDate OUTAGE = LocalDate.of(2024, 8, 1);
  private static final LocalDate OUTAGE_END = LocalDate.of(2024, 10, 1);
  private static final List<String> PLANS = List.of("basic", "standard", "premium");
  private static final Map<String, Integer> OFFSETS =
      new TreeMap<>(
          Map.of(
              "north", 60, "south", 120, "east", 330, "west", -300, "central", 0, "islands", -660));

  private final long seed;
  private final List<Member> members;

  Membership(long seed, int count) {
    this.seed = seed;
    this.members = draw(new Draws(seed, "member"), count);
  }

  List<Member> members() {
    return members;
  }

  private static List<Member> draw(Draws draws, int count) {
    List<Member> members = new ArrayList<>();
    String[] regions = OFFSETS.keySet().toArray(String[]::new);
    for (int id = 1; id <= count; id++) {
      LocalDate joined = draws.day(FIRST, END.minusDays(1));
      if (draws.chance(0.05)) {
        joined = joined.withDayOfMonth(joined.lengthOfMonth());
      }
      String region = draws.of(regions);
      double paynord = region.equals("south") ? Truth.PAYNORD_SOUTH : Truth.PAYNORD_ELSEWHERE;
      String processor = draws.chance(paynord) ? "paynord" : "cardly";
      boolean bot = draws.chance(0.01);
      String plan = PLANS.get(draws.between(0, 2));
      String device = draws.of("tv", "tv", "phone", "web", "old-tv");
      LocalDate cancelled = null;
      String reason = null;
      for (LocalDate from = joined;
          from.isBefore(END) && cancelled == null;
          from = from.plusMonths(1)) {
        boolean outage =
            processor.equals("paynord") && !from.isBefore(OUTAGE) && from.isBefore(OUTAGE_END);
        if (draws.chance(outage ? Truth.OUTAGE_HAZARD : Truth.HAZARD)) {
          LocalDate day = from.plusDays(draws.between(1, 27));
          cancelled = day.isBefore(END) ? day : null;
          boolean failed = outage && draws.chance(1 - Truth.HAZARD / Truth.OUTAGE_HAZARD);
          reason = failed ? "payment" : freely(draws);
        }
      }
      members.add(
          new Member(
              id,
              joined,
              region,
              plan,
              processor,
              device,
              bot,
              cancelled,
              cancelled == null ? null : reason));
    }
    return members;
  }

  private static @Nullable String freely(Draws draws) {
    return draws.chance(0.25) ? null : draws.of("price", "content", "moved");
  }

  Table regions() {
    Table table = new Table("region,utc_offset_minutes");
    OFFSETS.forEach(table::add);
    return table;
  }

  Table prices() {
    Table table = new Table("plan,region,valid_from,price");
    for (String plan : PLANS) {
      for (String region : OFFSETS.keySet()) {
        double price = 6 + 4 * PLANS.indexOf(plan) + (region.equals("north") ? 1 : 0);
        table.add(plan, region, FIRST, Draws.decimal(price, 2));
        table.add(plan, region, LocalDate.of(2024, 7, 1), Draws.decimal(price + 1.5, 2));
      }
    }
    return table;
  }

  Table memberTable() {
    Draws draws = new Draws(seed, "attributes");
    Table table = new Table("member_id,joined_on,region,processor,device,channel,birth_year");
    for (Member each : members) {
      table.add(
          each.id(),
          each.joinedOn(),
          each.region(),
          each.processor(),
          each.device(),
          draws.chance(0.03) ? null : draws.of("organic", "paid", "referral"),
          draws.chance(0.2) ? null : draws.between(1950, 2006));
    }
    return table;
  }

  Table cancellations() {
    Table table = new Table("member_id,cancelled_on,reason");
    for (Member each : members) {
      if (each.cancelledOn() != null) {
        table.add(each.id(), each.cancelledOn(), each.reason());
      }
    }
    return table;
  }

  /** Plans over time: {@code valid_to} is the first day that no longer counts. */
  Table subscriptions() {
    Draws draws = new Draws(seed, "subscription");
    Table table = new Table("member_id,plan,valid_from,valid_to");
    for (Member each : members) {
      LocalDate from = each.joinedOn();
      String plan = each.plan();
      LocalDate last = each.cancelledOn() == null ? END : each.cancelledOn();
      while (draws.chance(0.25)) {
        LocalDate change = from.plusDays(draws.between(10, 120));
        if (!change.isBefore(last)) {
          break;
        }
        table.add(each.id(), plan, from, change);
        from = change;
        plan = other(plan, draws);
      }
      table.add(each.id(), plan, from, each.cancelledOn());
    }
    return table;
  }

  private static String other(String plan, Draws draws) {
    List<String> others = PLANS.stream().filter(each -> !each.equals(plan)).toList();
    return others.get(draws.between(0, others.size() - 1));
  }

  /** The device as a log has it: some clients do not tell. */
  static @Nullable String device(Member member, Draws draws) {
    return draws.chance(0.02) ? null : member.device();
  }
}
