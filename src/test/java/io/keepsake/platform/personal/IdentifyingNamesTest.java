package io.keepsake.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifyingNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "favourite_perfume",
                "notes",
                "Name",
                "full name",
                "firstName",
                "last_name",
                "user_name",
                "username",
                "customer.name",
                "shipping.name",
                "shippingName",
                "recipient",
                "email",
                "eMail",
                "e-mail",
                "billingEmail",
                "email_address",
                "contact.emails",
                "phone",
                "Phone number",
                "mobile",
                "whatsapp",
                "ip",
                "IPAddress",
                "ip_address",
                "latitude",
                "postcode",
                "zip",
                "ZIPCode",
                "zipcode",
                "postal_code",
                "street",
                "address",
                "addressLine1",
                "address_line_2",
                "address.city",
                "user_id",
                "userId",
                "userID",
                "userid",
                "customer id",
                "customerids",
                "device_id",
                "deviceId",
                "cookie",
                "cookies",
                "token",
                "access_token",
                "sessionId",
                "user_agent",
                "userAgent",
                "url",
                "product_url",
                "page",
                "page.title",
                "path",
                "referrer",
                "referer",
                "query",
                "search",
                "search_term",
                "utm_term",
                "q",
                "order_id",
                "orderId",
                "OrderID",
                "orderid",
                "order number",
                "order_no",
                "order",
                "id",
                "cart_id",
                "transaction_id",
                "invoice_number",
                "gift_card_code",
                "message",
                "comment",
                "items.note",
                "items.engraving",
                "dob",
                "birth_date",
                "dateOfBirth",
                "birthday",
                "company",
                "value",
                "title",
                "iban",
                "brand_ambassador",
                "size_note",
                "email.name",
                "*",
                "",
                "ünïcode",
                "名前"
            })
    void takesTextToIdentify(String path) {
        assertThat(IdentifyingNames.decide(path, ValueType.TEXT).identifies()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "product",
                "Product",
                "product_name",
                "productName",
                "productname",
                "product.title",
                "items.product",
                "items.name",
                "items.product.name",
                "line_items.name",
                "items.sku",
                "sku",
                "productSKU",
                "product_id",
                "productId",
                "productid",
                "items.id",
                "variant_id",
                "items.variant",
                "category",
                "categories",
                "sub_category",
                "category_name",
                "brand",
                "currency",
                "currency_code",
                "coupon",
                "coupon_code",
                "couponCode",
                "couponcode",
                "promo_code",
                "quantity",
                "items.quantity",
                "price",
                "plan",
                "plan_id",
                "subscription_plan",
                "variant",
                "size",
                "sizes",
                "shirt_size",
                "colour",
                "color",
                "favourite_colour",
                "loyalty_tier",
                "loyaltyTier",
                "Loyalty tier",
                "loyalty_level",
                "status",
                "order_status",
                "payment_method",
                "device_type",
                "phone_brand",
                "email_campaign",
                "utm_source",
                "utm_medium",
                "utm_campaign",
                "country",
                "country_code",
                "language",
                "store",
                "store_id",
                "channel",
                "browser",
                "os",
                "platform",
                "ean",
                "items.description"
            })
    void keepsTextKnownToBeHarmless(String path) {
        assertThat(IdentifyingNames.decide(path, ValueType.TEXT).identifies()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phone",
                "mobile",
                "mobile_number",
                "lat",
                "latitude",
                "location.lng",
                "geo.x",
                "zip",
                "zip_code",
                "postcode",
                "house_number",
                "user_id",
                "customerId",
                "order_id",
                "order_number",
                "id",
                "customer_number",
                "ip",
                "birth_year",
                "birthYear",
                "birth_day",
                "dob",
                "pin",
                "session_id",
                "card_number",
                "street_number"
            })
    void takesSomeNumbersToIdentify(String path) {
        assertThat(IdentifyingNames.decide(path, ValueType.NUMBER).identifies()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amount",
                "quantity",
                "age",
                "score",
                "total",
                "items.price",
                "favourite_number",
                "email_count",
                "session_duration",
                "phone_price",
                "number_of_sessions",
                "total_sessions",
                "customer_value",
                "product_id",
                "items.id",
                "visits",
                "page",
                "loyalty_points"
            })
    void keepsOtherNumbers(String path) {
        assertThat(IdentifyingNames.decide(path, ValueType.NUMBER).identifies()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "birth_date, true",
        "dateOfBirth, true",
        "Birthday, true",
        "DOB, true",
        "geburtsdatum, true",
        "signed_up_at, false",
        "email_opened_at, false",
        "delivery_date, false",
        "order_id, false"
    })
    void keepsDatesOtherThanOfBirth(String path, boolean identifies) {
        assertThat(IdentifyingNames.decide(path, ValueType.DATE).identifies()).isEqualTo(identifies);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vip", "email", "has_phone", "birthday"})
    void keepsTrueAndFalse(String path) {
        assertThat(IdentifyingNames.decide(path, ValueType.BOOLEAN).identifies())
                .isFalse();
    }

    @Test
    void tellsWhy() {
        assertThat(IdentifyingNames.decide("favourite_perfume", ValueType.TEXT).reason())
                .isEqualTo("text, not known to be harmless");
        assertThat(IdentifyingNames.decide("billing_email", ValueType.TEXT).reason())
                .isEqualTo("a way to reach a person");
        assertThat(IdentifyingNames.decide("order_id", ValueType.NUMBER).reason())
                .isEqualTo("leads back to a person or an order");
        assertThat(IdentifyingNames.decide("sku", ValueType.TEXT).reason()).isEqualTo("a name known to be harmless");
    }
}
