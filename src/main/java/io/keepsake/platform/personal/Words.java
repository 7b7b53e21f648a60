package io.keepsake.platform.personal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The words {@link IdentifyingNames} knows, in lower case and singular. */
final class Words {
    static final String PLACE = "a place that leads to a person";
    private static final String CONTACT = "a way to reach a person";
    private static final String DEVICE = "points at a device or a session";
    private static final String TYPED = "may hold what a person typed or was sent";
    private static final String PERSON = "names a person";
    private static final String OFFICIAL = "a number that one person has";

    /** Things that many people have to do with, and whose ids and names therefore tell nobody apart. */
    static final Set<String> SHARED = Set.of(
            "product",
            "item",
            "variant",
            "sku",
            "category",
            "subcategory",
            "department",
            "collection",
            "brand",
            "manufacturer",
            "vendor",
            "supplier",
            "bundle",
            "plan",
            "tier",
            "coupon",
            "voucher",
            "promotion",
            "promo",
            "discount",
            "offer",
            "campaign",
            "newsletter",
            "template",
            "store",
            "shop",
            "branch",
            "warehouse",
            "channel",
            "country",
            "currency",
            "language",
            "locale",
            "platform",
            "course",
            "lesson",
            "feature",
            "experiment");

    /** Names whose texts come from a short list, or say something of a thing and not of a person. */
    static final Set<String> HARMLESS = Set.of(
            "ean",
            "gtin",
            "upc",
            "isbn",
            "barcode",
            "asin",
            "mpn",
            "model",
            "size",
            "colour",
            "color",
            "material",
            "flavour",
            "flavor",
            "scent",
            "style",
            "pattern",
            "shade",
            "finish",
            "format",
            "edition",
            "version",
            "series",
            "quantity",
            "qty",
            "price",
            "amount",
            "total",
            "revenue",
            "tax",
            "unit",
            "weight",
            "status",
            "state",
            "type",
            "kind",
            "level",
            "grade",
            "rank",
            "stage",
            "step",
            "priority",
            "mode",
            "method",
            "medium",
            "source",
            "carrier",
            "interval",
            "period",
            "frequency",
            "duration",
            "weekday",
            "season",
            "browser",
            "os",
            "theme",
            "orientation",
            "layout",
            "placement",
            "affiliation",
            "availability");

    private static final Map<String, String> IDENTIFYING = identifying();

    /** Those that identify as numbers too, wherever in the name they stand. */
    static final Set<String> IDENTIFYING_NUMBERS = Set.of(
            "phone",
            "telephone",
            "tel",
            "mobile",
            "cell",
            "cellphone",
            "msisdn",
            "fax",
            "whatsapp",
            "latitude",
            "lat",
            "longitude",
            "lng",
            "lon",
            "postcode",
            "postal",
            "zip",
            "zipcode",
            "pincode",
            "street",
            "address",
            "ip",
            "token",
            "cookie",
            "session",
            "fingerprint",
            "imei",
            "idfa",
            "gaid",
            "ssn",
            "passport",
            "iban",
            "aadhaar",
            "password",
            "pin",
            "otp");

    static final Set<String> BIRTH = Set.of(
            "birth",
            "birthday",
            "birthdate",
            "dob",
            "born",
            "geburtstag",
            "geburtsdatum",
            "naissance",
            "nacimiento",
            "nascita",
            "nascimento");

    /** Words at the end of a name that say only what kind of mention it is. */
    static final Set<String> LABELS = Set.of("name", "title", "label", "slug", "code", "description");

    static final Set<String> IDS = Set.of("id", "uuid", "guid", "uid", "gid");

    static final Set<String> NUMBERS = Set.of("number", "no", "nr", "num", "ref", "reference", "code");

    /** What has a number that leads back to a person. */
    static final Set<String> NUMBERED = Set.of(
            "order",
            "customer",
            "client",
            "member",
            "user",
            "account",
            "card",
            "invoice",
            "receipt",
            "booking",
            "reservation",
            "ticket",
            "tracking",
            "shipment",
            "contract",
            "policy",
            "payment",
            "transaction",
            "loyalty",
            "house",
            "tax",
            "vat",
            "insurance",
            "licence",
            "license",
            "identity",
            "registration",
            "confirmation",
            "gift");

    /** Last words of numbers that only count or measure: {@code email_count}, {@code session_duration}. */
    static final Set<String> MEASURES = Set.of(
            "count",
            "total",
            "quantity",
            "qty",
            "amount",
            "price",
            "value",
            "revenue",
            "score",
            "rate",
            "rating",
            "percent",
            "percentage",
            "duration",
            "second",
            "minute",
            "hour",
            "day",
            "week",
            "month",
            "age",
            "length",
            "size",
            "weight",
            "height",
            "width",
            "position",
            "index",
            "step",
            "level",
            "visit",
            "click",
            "open",
            "view");

    /** First words that make a number a count: {@code total_sessions}. */
    static final Set<String> TOTALS = Set.of("total", "count", "sum", "average", "avg", "max", "min");

    static final Set<String> COORDINATES = Set.of("geo", "geolocation", "location", "coordinate", "coord", "gps");

    private Words() {}

    /** Why values under a word identify; empty where they don't. */
    static Optional<String> identifying(String word) {
        return Optional.ofNullable(IDENTIFYING.get(word));
    }

    /** Whether a word means anything here. */
    static boolean known(String word) {
        return Stream.of(
                        SHARED,
                        HARMLESS,
                        IDENTIFYING.keySet(),
                        BIRTH,
                        LABELS,
                        IDS,
                        NUMBERS,
                        NUMBERED,
                        MEASURES,
                        TOTALS,
                        COORDINATES)
                .anyMatch(words -> words.contains(word));
    }

    private static Map<String, String> identifying() {
        var words = new HashMap<String, String>();
        put(
                words,
                CONTACT,
                List.of(
                        "email",
                        "mail",
                        "phone",
                        "telephone",
                        "tel",
                        "mobile",
                        "cell",
                        "cellphone",
                        "msisdn",
                        "fax",
                        "whatsapp",
                        "skype",
                        "twitter",
                        "instagram",
                        "facebook",
                        "linkedin",
                        "tiktok",
                        "telegram"));
        put(
                words,
                PLACE,
                List.of(
                        "latitude",
                        "lat",
                        "longitude",
                        "lng",
                        "lon",
                        "geo",
                        "geolocation",
                        "location",
                        "coordinate",
                        "gps",
                        "postcode",
                        "postal",
                        "zip",
                        "zipcode",
                        "pincode",
                        "street",
                        "address",
                        "house",
                        "apartment",
                        "city",
                        "town",
                        "village",
                        "district"));
        put(
                words,
                DEVICE,
                List.of(
                        "ip",
                        "cookie",
                        "token",
                        "session",
                        "device",
                        "fingerprint",
                        "useragent",
                        "agent",
                        "imei",
                        "idfa",
                        "gaid",
                        "serial",
                        "gclid",
                        "fbclid"));
        put(
                words,
                TYPED,
                List.of(
                        "url",
                        "uri",
                        "link",
                        "href",
                        "referrer",
                        "referer",
                        "path",
                        "page",
                        "query",
                        "search",
                        "keyword",
                        "term",
                        "q",
                        "message",
                        "comment",
                        "note",
                        "text",
                        "body",
                        "subject",
                        "question",
                        "answer",
                        "feedback",
                        "review",
                        "reason",
                        "wish",
                        "greeting",
                        "engraving",
                        "file",
                        "filename"));
        put(
                words,
                PERSON,
                List.of(
                        "person",
                        "user",
                        "username",
                        "customer",
                        "client",
                        "member",
                        "contact",
                        "recipient",
                        "sender",
                        "author",
                        "owner",
                        "guest",
                        "visitor",
                        "firstname",
                        "lastname",
                        "fullname",
                        "surname",
                        "forename",
                        "nickname",
                        "middlename",
                        "maiden",
                        "first",
                        "last",
                        "full",
                        "salutation",
                        "company",
                        "employer",
                        "login"));
        put(words, OFFICIAL, List.of("ssn", "passport", "iban", "aadhaar", "password", "pin", "otp"));
        return Map.copyOf(words);
    }

    private static void put(Map<String, String> words, String reason, List<String> identifying) {
        identifying.forEach(word -> words.put(word, reason));
    }
}
