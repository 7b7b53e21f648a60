package io.keepsake.imports;

import io.keepsake.platform.text.Fold;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What columns are called in the files of shops and of other tools. */
final class HeadingWords {
    private static final Map<String, Target> WHO = new HashMap<>();
    private static final Map<String, Target> CUSTOMERS = new HashMap<>();
    private static final Map<String, Target> EVENTS = new HashMap<>();

    static {
        say(WHO, Target.SYSTEM_ID, "systemid customerid userid externalid customernumber customerno clientid memberid");
        say(WHO, Target.SYSTEM_ID, "contactid kundennummer kundennr shopifycustomerid crmid");
        say(WHO, Target.EMAIL, "email emailaddress mail customeremail useremail contactemail emailid");
        say(WHO, Target.MOBILE, "mobile mobilenumber mobilephone phone phonenumber tel telephone cell cellphone");
        say(WHO, Target.MOBILE, "handy telefon whatsappnumber msisdn customerphone");
        say(WHO, Target.DEVICE_ID, "deviceid cookieid anonymousid visitorid");

        say(CUSTOMERS, Target.SYSTEM_ID, "id customer");
        say(CUSTOMERS, Target.FIRST_NAME, "firstname givenname forename fname vorname");
        say(CUSTOMERS, Target.LAST_NAME, "lastname surname familyname lname nachname");
        say(CUSTOMERS, Target.FULL_NAME, "name fullname customername displayname");
        say(CUSTOMERS, Target.LANGUAGE, "language lang locale languagecode sprache");
        say(CUSTOMERS, Target.CITY, "city town defaultaddresscity ort stadt");
        say(CUSTOMERS, Target.COUNTRY, "country countrycode defaultaddresscountrycode land");
        say(CUSTOMERS, Target.SOURCE, "source acquisitionsource utmsource leadsource");
        say(CUSTOMERS, Target.MEDIUM, "medium acquisitionmedium utmmedium");
        say(CUSTOMERS, Target.CAMPAIGN, "campaign acquisitioncampaign utmcampaign");
        say(CUSTOMERS, Target.SUBSCRIBED_EMAIL, "subscribedtoemail emailsubscribed emailoptin emailconsent newsletter");
        say(CUSTOMERS, Target.SUBSCRIBED_EMAIL, "acceptsemailmarketing acceptsmarketing subscribed");
        say(CUSTOMERS, Target.SUBSCRIBED_SMS, "subscribedtosms smssubscribed smsoptin smsconsent acceptssmsmarketing");
        say(
                CUSTOMERS,
                Target.SUBSCRIBED_WHATSAPP,
                "subscribedtowhatsapp whatsappsubscribed whatsappoptin whatsappconsent");

        say(EVENTS, Target.SYSTEM_ID, "customer user");
        say(EVENTS, Target.EVENT_NAME, "event eventname eventtype activity action name");
        say(EVENTS, Target.TIME, "time timestamp date datetime day occurredat createdat eventtime eventdate orderdate");
        say(EVENTS, Target.TIME, "purchasedate ordertime datum zeit zeitpunkt");
        say(
                EVENTS,
                Target.AMOUNT,
                "amount total revenue value ordertotal totalprice dollarvalue ordervalue betrag umsatz");
        say(EVENTS, Target.CURRENCY, "currency currencycode waehrung");
        say(EVENTS, Target.EVENT_ID, "eventid messageid id transactionid");
    }

    private HeadingWords() {}

    private static void say(Map<String, Target> words, Target target, String headings) {
        for (var heading : headings.split(" ")) {
            words.put(heading, target);
        }
    }

    /** Whether a column of that name is usual in files of that kind, and in no others. */
    static boolean tellsOnlyOf(ImportKind kind, String heading) {
        var other = kind == ImportKind.CUSTOMERS ? ImportKind.EVENTS : ImportKind.CUSTOMERS;
        return target(kind, heading).filter(target -> !target.identifies()).isPresent()
                && target(other, heading).isEmpty();
    }

    /** What a column of that name usually holds. */
    static Optional<Target> target(ImportKind kind, String heading) {
        var word = Fold.fold(heading).replaceAll("[^a-z0-9]", "");
        var own = kind == ImportKind.CUSTOMERS ? CUSTOMERS : EVENTS;
        return Optional.ofNullable(own.getOrDefault(word, WHO.get(word)))
                .filter(target -> Target.of(kind).contains(target));
    }
}
