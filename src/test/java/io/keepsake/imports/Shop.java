package io.keepsake.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/**
 * A shop's files as real ones look, the same each time: customers, and their purchases over eighteen months, many on the
 * same day and some twice the same.
 */
final class Shop {
    private static final LocalDate OPENED = LocalDate.of(1997, 1, 1);

    private final StringBuilder customers = new StringBuilder("customer_id,name,email,city\n");
    private final StringBuilder purchases = new StringBuilder("customer_id,date,number_of_cds,dollar_value\n");
    private final int people;
    private int sold;
    private BigDecimal revenue = BigDecimal.ZERO;

    Shop(int people) {
        this.people = people;
        var random = new Random(7);
        for (int person = 1; person <= people; person++) {
            customers.append("%05d,Person Number%d,person%d@shop.test,\"Town, %d\"\n"
                    .formatted(person, person, person, person % 40));
            for (int n = random.nextInt(6); n >= 0; n--) {
                sell(person, random);
            }
        }
    }

    private void sell(int person, Random random) {
        var day = OPENED.plusDays(random.nextInt(545)).format(DateTimeFormatter.BASIC_ISO_DATE);
        var dollars = BigDecimal.valueOf(random.nextInt(12_000), 2);
        var copies = random.nextInt(20) == 0 ? 2 : 1;
        for (int copy = 0; copy < copies; copy++) {
            purchases.append("%05d,%s,%d,%s\n".formatted(person, day, 1 + random.nextInt(1), dollars));
            revenue = revenue.add(dollars);
            sold++;
        }
    }

    String customers() {
        return customers.toString();
    }

    String purchases() {
        return purchases.toString();
    }

    int people() {
        return people;
    }

    int sold() {
        return sold;
    }

    /** In cents. */
    long revenue() {
        return revenue.movePointRight(2).longValueExact();
    }
}
