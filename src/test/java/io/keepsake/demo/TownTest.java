package io.keepsake.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.customer.EmailAddress;
import io.keepsake.customer.Identifier;
import io.keepsake.customer.IncomingCustomer;
import io.keepsake.customer.MobileNumber;
import io.keepsake.customer.Profile;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TownTest {
    private static final Instant NOW = Instant.parse("2026-05-03T10:15:00Z");
    private static final Town TOWN = new Town(NOW);
    private static final List<Story> AURORA = TOWN.stories(Brands.AURORA);
    private static final List<Story> BRIO = TOWN.stories(Brands.BRIO);

    @Test
    void isTheSameEachTime() {
        var again = new Town(NOW);
        assertThat(again.stories(Brands.AURORA)).isEqualTo(AURORA);
        assertThat(again.stories(Brands.BRIO)).isEqualTo(BRIO);
    }

    @Test
    void isAsLargeAsPromised() {
        assertThat(AURORA).hasSize(5_000);
        assertThat(happenings(AURORA)).hasSizeBetween(55_000, 65_000);
        assertThat(BRIO).hasSize(800);
    }

    @Test
    void happensWithinEighteenMonths() {
        assertThat(happenings(AURORA))
                .allSatisfy(happening -> assertThat(happening.at()).isBetween(NOW.minus(Duration.ofDays(550)), NOW));
        assertThat(happenings(BRIO))
                .anySatisfy(happening -> assertThat(happening.at()).isAfter(NOW.minus(Duration.ofDays(2))));
    }

    @Test
    void hasFewerAtEachStepOfTheFunnel() {
        var counts = happenings(AURORA).stream().collect(Collectors.groupingBy(Happening::name, Collectors.counting()));
        assertThat(List.of(
                        count(counts, "Purchased"),
                        count(counts, "Checkout Started"),
                        count(counts, "Added to Cart"),
                        count(counts, "Product Viewed")))
                .isSorted();
        assertThat(counts.keySet())
                .containsExactlyInAnyOrder(
                        "Page Viewed",
                        "Product Viewed",
                        "Added to Cart",
                        "Checkout Started",
                        "Purchased",
                        "Support Message",
                        "Newsletter Opened");
    }

    @Test
    void knowsSomeByNameAndSomeNotAtAll() {
        var registered = profiles(AURORA).stream()
                .filter(profile -> profile.systemId() != null)
                .count();
        var visitors = profiles(AURORA).stream().filter(Profile.EMPTY::equals).count();
        assertThat(registered).isBetween(3_500L, 3_900L);
        assertThat(visitors).isBetween(700L, 1_000L);
        assertThat(AURORA)
                .allSatisfy(story -> assertThat(story.customer().devices().size()
                                + story.customer().profile().identifiers().size())
                        .isPositive());
    }

    @Test
    void makesUpAddressesThatWork() {
        assertThat(profiles(AURORA)).allSatisfy(profile -> {
            assertThat(Optional.ofNullable(profile.email()).map(EmailAddress::parse))
                    .isNotEqualTo(Optional.of(Optional.empty()));
            assertThat(Optional.ofNullable(profile.mobile()).map(mobile -> MobileNumber.parse(mobile, "DE")))
                    .isIn(Optional.empty(), Optional.of(Optional.ofNullable(profile.mobile())));
        });
    }

    @Test
    void givesNoTwoTheSameIdentifier() {
        for (var stories : List.of(AURORA, BRIO)) {
            var identifiers = profiles(stories).stream()
                    .flatMap(profile -> profile.identifiers().stream())
                    .toList();
            assertThat(identifiers).doesNotHaveDuplicates();
            assertThat(stories.stream().flatMap(story -> story.customer().devices().stream()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void letsSomeShopAtBoth() {
        var emails = new HashSet<>(emails(AURORA));
        emails.retainAll(emails(BRIO));
        assertThat(emails).hasSizeBetween(80, 120);
    }

    @Test
    void asksForConsentInTheCourseOfTheStory() {
        assertThat(AURORA)
                .allSatisfy(story -> assertThat(story.consents())
                        .extracting(Consent::at)
                        .allSatisfy(at -> assertThat(at).isBetween(first(story), NOW)));
        var moments = AURORA.stream()
                .flatMap(story -> story.consents().stream())
                .map(Consent::at)
                .collect(Collectors.toSet());
        assertThat(moments).hasSizeGreaterThan(3_000);
    }

    @Test
    void knowsEachSinceTheirFirstVisit() {
        assertThat(AURORA)
                .allSatisfy(story -> assertThat(story.customer().since()).contains(first(story)));
        assertThat(AURORA).isSortedAccordingTo(Comparator.comparing(TownTest::first));
    }

    @Test
    void givesPostcodesOfTheCity() {
        var places = profiles(AURORA).stream()
                .filter(profile -> profile.attributes().values().containsKey("Postcode"))
                .collect(Collectors.groupingBy(
                        profile -> profile.country() + " " + profile.city(),
                        Collectors.mapping(
                                profile -> String.valueOf(
                                        profile.attributes().values().get("Postcode")),
                                Collectors.toSet())));
        assertThat(places).hasSizeGreaterThan(50);
        assertThat(places.get("DE Berlin")).allMatch(code -> code.matches("10[0-9]{3}"));
        assertThat(places.get("DE Leipzig")).allMatch(code -> code.matches("04[0-9]{3}"));
        assertThat(places.get("GB London")).allMatch(code -> code.matches("SW[1-9] [1-9][A-Z]{2}"));
        assertThat(places.get("NL Utrecht")).allMatch(code -> code.matches("35[1-9]{2} [A-Z]{2}"));
        assertThat(places.get("PL Kraków")).allMatch(code -> code.matches("31-[1-9]{3}"));
        assertThat(places.get("FR Bordeaux")).containsExactly("33000");
    }

    private static Instant first(Story story) {
        return story.happenings().stream()
                .map(Happening::at)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    @Test
    void letsSupportMessagesSayWhoWrites() {
        var telling = AURORA.stream()
                .filter(story ->
                        story.happenings().stream().anyMatch(happening -> tellsOf(happening, story.customer())))
                .count();
        assertThat(telling).isGreaterThan(100);
    }

    private static boolean tellsOf(Happening happening, IncomingCustomer customer) {
        var message = String.valueOf(happening.properties().values().get("message"));
        return happening.name().equals("Support Message")
                && message.contains(requireNonNull(customer.profile().firstName()));
    }

    private static List<Happening> happenings(List<Story> stories) {
        return stories.stream().flatMap(story -> story.happenings().stream()).toList();
    }

    private static List<Profile> profiles(List<Story> stories) {
        return stories.stream().map(story -> story.customer().profile()).toList();
    }

    private static List<Identifier> emails(List<Story> stories) {
        return profiles(stories).stream()
                .flatMap(profile -> profile.identifiers().stream())
                .filter(identifier -> identifier.kind() == Identifier.Kind.EMAIL)
                .toList();
    }

    private static long count(Map<String, Long> counts, String name) {
        return counts.getOrDefault(name, 0L);
    }
}
