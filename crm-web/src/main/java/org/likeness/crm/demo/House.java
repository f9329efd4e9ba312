package org.likeness.crm.demo;

import java.util.List;

/** The house of Halden Vision, the same in every demo book: who works there, what it sells, and how. */
final class House {
    record Team(String name, String parent) {}

    record User(String login, String name, String role, int team, String language) {}

    record Product(String name, String category, long price) {}

    record Campaign(String name, String channel, long cost) {}

    /** @param kinds tables whose records carry it */
    record Custom(String key, String name, String type, List<String> kinds) {}

    record Tag(String name, String temperature, String rule) {}

    static final List<Team> TEAMS =
            List.of(new Team("East China", null), new Team("South China", "East China"), new Team("Europe", null));

    static final List<User> USERS = List.of(
            new User("lin.qiao", "Lin Qiao 林乔", "REP", 0, "zh"),
            new User("wei.jun", "Wei Jun 魏军", "REP", 0, "zh"),
            new User("zhao.min", "Zhao Min 赵敏", "REP", 0, "zh"),
            new User("chen.yu", "Chen Yu 陈宇", "REP", 1, "zh"),
            new User("huang.li", "Huang Li 黄丽", "REP", 1, "zh"),
            new User("jonas.keller", "Jonas Keller", "REP", 2, "en"),
            new User("femke.de.vries", "Femke de Vries", "REP", 2, "en"),
            new User("priya.nair", "Priya Nair", "REP", 2, "en"),
            new User("xu.fang", "Xu Fang 徐芳", "MANAGER", 0, "zh"),
            new User("elena.brandt", "Elena Brandt", "MANAGER", 2, "en"));

    /** The first five are sold as new business, the others as renewals. */
    static final List<Product> PRODUCTS = List.of(
            new Product("Inspection cell IC-5", "Systems", 168_000),
            new Product("Inline AOI station", "Systems", 320_000),
            new Product("Casting X-ray XR-2", "Systems", 480_000),
            new Product("Line camera VC-2", "Cameras", 28_000),
            new Product("Label reader LR-1", "Cameras", 42_000),
            new Product("Software seat", "Software", 9_800),
            new Product("Service contract", "Service", 36_000));

    static final int NEW_PRODUCTS = 5;

    /** What each channel costs: several campaigns, all of them running through the whole time of the book. */
    static final List<Campaign> CAMPAIGNS = List.of(
            new Campaign("Refer a plant", "Customer referral", 60_000),
            new Campaign("CIIF Shanghai", "Trade fair", 520_000),
            new Campaign("Hannover stand", "Trade fair", 680_000),
            new Campaign("Case studies", "Website", 150_000),
            new Campaign("Sample inspection offer", "Website", 90_000),
            new Campaign("公众号 articles", "WeChat", 120_000),
            new Campaign("Integrator programme", "Partner", 240_000),
            new Campaign("Defect keywords", "Search advertising", 310_000),
            new Campaign("Factory directory", "Bought list", 80_000));

    static final List<String> LOSS_REASONS =
            List.of("Price", "Timing", "Competitor", "No budget", "Not approved", "Missing feature", "No reply");

    static final List<Custom> CUSTOM = List.of(
            new Custom("lineSpeed", "Line speed, parts/min", "NUMBER", List.of("ACCOUNTS", "LEADS")),
            new Custom("hasCertificate", "ISO 9001 certificate", "YES_NO", List.of("ACCOUNTS", "LEADS")),
            new Custom("shifts", "Shifts a day", "NUMBER", List.of("ACCOUNTS", "LEADS")),
            new Custom("inspectionToday", "How they inspect today", "CATEGORY", List.of("ACCOUNTS", "LEADS")),
            new Custom("trialOnLine", "Trial on the line", "YES_NO", List.of("DEALS")),
            new Custom("competitor", "Competitor", "CATEGORY", List.of("DEALS")),
            new Custom("stations", "Stations", "NUMBER", List.of("DEALS")));

    static final List<Tag> TAGS = List.of(
            new Tag("Key account", "COLD", null),
            new Tag("Opens a second plant", "COLD", null),
            new Tag("Active this month", "WARM", "Follow-up in the last 30 days"),
            new Tag("Asked for a quote", "HOT", "Quote asked on the website"),
            new Tag("Pricing seen twice", "HOT", "Pricing twice in 24 h"));

    private House() {}

    /** Someone of the team that sells at the place. */
    static int owner(Place place, Dice dice) {
        return switch (place.team()) {
            case 0 -> dice.below(3);
            case 1 -> 3 + dice.below(2);
            default -> 5 + dice.below(3);
        };
    }

    /** One of the channel's campaigns, or none. */
    static String campaign(String channel, Dice dice) {
        var own = CAMPAIGNS.stream().filter(c -> c.channel().equals(channel)).toList();
        return own.isEmpty() || dice.chance(.25) ? null : dice.oneOf(own).name();
    }
}
