package io.keepsake.bench;

/**
 * Customers :first to :last and their events. The surrogate id is the number; hashes of it are the dice, so that each run
 * throws the same. Each statement answers how many rows it made.
 */
final class CrowdSql {
    static final String FIRST_NAMES = "Anna Ben Clara David Elena Felix Greta Hanna Ivan Julia Karl Lena Maria Noah "
            + "Olga Paul Rosa Simon Tina Ursula Viktor Wanda Yusuf Zoe Marta Jonas Sofia Emil Frida Oskar";
    static final String LAST_NAMES_BEGIN = "Berg Stein Linden Feld Wald Rosen Gold Silber Eichen Brunn Hoch Nieder "
            + "Ober Unter Alten Neuen Kirch Schön Winter Sommer Herbst Birken Buchen Tannen Hirsch Wolf Adler Falken "
            + "Löwen Bären";
    static final String LAST_NAMES_END = "mann er hauer meister bauer müller berger hofer felder walder becker schmidt "
            + "wirt mayer brunner huber kamp dorf stedt burger bach thal ing ler ner hardt wald rath gruber strom";
    static final String CITIES =
            "Berlin Hamburg München Köln Frankfurt Stuttgart Leipzig Dresden Bremen Bonn Wien Graz "
                    + "Linz Zürich Basel Bern Paris Lyon Madrid Porto";

    /** What is folded here by two functions is folded by Java elsewhere: the names above have no other marks. */
    static final String CUSTOMERS = """
            with made as (
                insert into customer (workspace_id, id, keepsake_id, version, first_name, last_name, email, mobile,
                                      system_id, language, city, country, attributes, created_at, updated_at, sort_name,
                                      sort_email, sort_mobile, sort_city, sort_system_id, search_text)
                select :workspace, id, keepsake_id, 0, first_name, last_name, email, mobile, system_id, language, city,
                       country, attributes, added, added, coalesce(fold(last_name || ' ' || first_name), :none),
                       coalesce(email, :none), coalesce(mobile, :none), coalesce(fold(city), :none),
                       coalesce(fold(system_id), :none),
                       concat_ws(e'\\n', ' ' || fold(first_name || ' ' || last_name), ' ' || email, ' ' || mobile,
                                 ' ' || fold(system_id), ' ' || keepsake_id)
                from (
                    select n.id, left(md5(n.id || 'keepsake'), 16) as keepsake_id, first_name, last_name,
                           fold(first_name || '.' || last_name) || n.id || '@example.com' as email,
                           case when mobile_dice % 2 = 0 and first_name is not null
                                then '+49151' || lpad((n.id * 61234567 % 100000000)::text, 8, '0') end as mobile,
                           case when n.id % 10 < 7 then 'C-' || lpad(n.id::text, 8, '0') end as system_id,
                           case when language_dice % 10 < 8 then 'de' else 'en' end as language, city,
                           (array['DE', 'DE', 'DE', 'AT', 'CH', 'FR', 'ES'])[1 + country_dice % 7] as country,
                           attributes,
                           :since::timestamptz + (:until::timestamptz - :since::timestamptz) * 0.95 * n.id / :customers
                               as added
                    from DICE
                ) person
                returning 1)
            select count(*) from made
            """.replaceAll("fold\\(([^()]+)\\)", "translate(lower($1), 'äöü', 'aou')")
            .replace("DICE", """
                    (select id, mobile_dice, language_dice, country_dice,
                                case when id % 10 < 7 then (FIRST_NAMES)[1 + first_dice % 30] end as first_name,
                                case when id % 10 < 7 then (BEGIN)[1 + begin_dice % 30] || (END)[1 + end_dice % 30] end
                                    as last_name,
                                case when id % 10 < 9 then (CITIES)[1 + city_dice % 20] end as city,
                                case when id % 10 < 7 then jsonb_build_object(
                                    'tier', case when tier_dice % 1000 < 2 then 'platinum' when tier_dice % 10 = 0 then 'gold'
                                                 when tier_dice % 3 = 0 then 'silver' else 'bronze' end,
                                    'points', points_dice % 5000, 'newsletter', points_dice % 2 = 0)
                                else '{}' end as attributes
                         from (select id, CUSTOMER_DICE
                               from generate_series(:first::bigint, :last) id) thrown) n
                    """.replace(
                            "CUSTOMER_DICE",
                            dice(
                                    "first_dice",
                                    "begin_dice",
                                    "end_dice",
                                    "city_dice",
                                    "mobile_dice",
                                    "language_dice",
                                    "country_dice",
                                    "tier_dice",
                                    "points_dice")))
            .replace("FIRST_NAMES", array(FIRST_NAMES))
            .replace("BEGIN", array(LAST_NAMES_BEGIN))
            .replace("END)[", array(LAST_NAMES_END) + ")[")
            .replace("CITIES", array(CITIES));

    static final String IDENTIFIERS = """
            with made as (
                insert into customer_identifier (workspace_id, kind, value, customer_id, created_at)
                select c.workspace_id, i.kind, i.value, c.id, c.created_at
                from customer c
                cross join lateral (values ('system_id', c.system_id), ('email', c.email), ('mobile', c.mobile),
                                           ('device', case when c.system_id is null then 'device-' || c.id end))
                                       as i (kind, value)
                where c.workspace_id = :workspace and c.id between :first and :last and i.value is not null
                returning 1)
            select count(*) from made
            """;

    /** Half of the people did a fifth of what is done on the average, one in fifty ten times as much. */
    static final String EVENTS_AND_TOTALS = """
            with happened as (
                insert into event (workspace_id, occurred_at, id, customer_id, name, properties, amount, currency, received_at)
                select :workspace, at, id, customer_id, name, properties, amount, case when amount is not null then 'EUR' end, at
                from (
                    select added + (:until - added) * (time_dice / 2147483648.0) as at, e.id, e.customer_id, name,
                           case name
                               when 'Order Completed' then jsonb_build_object(
                                   'total', (1000 + what_dice % 20000) / 100.0, 'product', product, 'quantity', 1 + what_dice % 3)
                               when 'Page Viewed' then jsonb_build_object('product', product)
                               else jsonb_build_object('product', product, 'price', (500 + what_dice % 9000) / 100.0)
                           end as properties,
                           case when name = 'Order Completed' then 1000 + what_dice % 20000 end as amount
                    from (select customer_id, added, id, time_dice, what_dice, 'Product ' || product_dice % 500 as product,
                                 (array['Page Viewed', 'Page Viewed', 'Page Viewed', 'Page Viewed', 'Page Viewed',
                                        'Page Viewed', 'Product Viewed', 'Product Viewed', 'Product Added',
                                        'Order Completed'])[1 + name_dice % 10] as name
                          from (select customer_id, added, id, EVENT_DICE
                                from (select c.id as customer_id, c.created_at as added, c.id * 100000 + k as id
                                      from (select id, created_at, STORY_DICE
                                            from customer
                                            where workspace_id = :workspace and id between :first and :last) c
                                      cross join lateral generate_series(1, case
                                          when id % 10 < 7 and id <= :longStories then LONG_STORY
                                          when id % 10 < 7 and id <= :stories then STORY
                                          else floor(:perCustomer * case
                                              when story_dice % 100 < 50 then 0.2
                                              when story_dice % 100 < 85 then 1.0
                                              when story_dice % 100 < 98 then 2.5
                                              else 11.25 end + (story_dice / 100 % 1000) / 1000.0)::int end) k) numbered
                               ) thrown) e
                ) dated
                returning customer_id, occurred_at, amount
            ), totals as (
                insert into customer_stat (workspace_id, customer_id, events, orders, revenue, first_seen_at, last_seen_at)
                select :workspace, c.id, count(h.customer_id), count(h.amount), coalesce(sum(h.amount), 0),
                       coalesce(min(h.occurred_at), 'infinity'), coalesce(max(h.occurred_at), '-infinity')
                from customer c
                left join happened h on h.customer_id = c.id
                where c.workspace_id = :workspace and c.id between :first and :last
                group by c.id)
            select count(*) from happened
            """.replace(
                    "EVENT_DICE", dice("time_dice", "what_dice", "product_dice", "name_dice"))
            .replace("STORY_DICE", dice("story_dice"))
            .replace("LONG_STORY", String.valueOf(Crowd.LONG_STORY))
            .replace("STORY", String.valueOf(Crowd.STORY));

    private CrowdSql() {}

    /** Numbers from 0 to 2147483647. */
    private static String dice(String... names) {
        var dice = new StringBuilder();
        for (var name : names) {
            dice.append(dice.isEmpty() ? "" : ", ")
                    .append("hashint8extended(id, ")
                    .append(name.hashCode())
                    .append(") & 2147483647 as ")
                    .append(name);
        }
        return dice.toString();
    }

    private static String array(String words) {
        return "array['" + words.replace(" ", "', '") + "']";
    }
}
