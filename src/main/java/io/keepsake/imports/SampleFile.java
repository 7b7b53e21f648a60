package io.keepsake.imports;

import io.keepsake.platform.csv.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;

/** A small file of each kind, to be filled with one's own. */
public final class SampleFile {
    private SampleFile() {}

    /** "customers.csv". */
    public static String name(ImportKind kind) {
        return kind.stored() + ".csv";
    }

    /** @param out closed in the end */
    public static void write(ImportKind kind, OutputStream out) throws IOException {
        try (var csv = new CsvWriter(out)) {
            switch (kind) {
                case CUSTOMERS -> customers(csv);
                case EVENTS -> events(csv);
            }
        }
    }

    private static void customers(CsvWriter csv) {
        csv.row(
                "System ID",
                "First name",
                "Last name",
                "Email",
                "Mobile",
                "Language",
                "City",
                "Country",
                "Acquisition source",
                "Subscribed to email",
                "Birthday",
                "Loyalty points");
        csv.row(
                "1001",
                "Ines",
                "Moreau",
                "ines@example.com",
                "+33 6 39 98 00 01",
                "fr",
                "Lyon",
                "FR",
                "Shop",
                "yes",
                "1988-04-12",
                "120");
        csv.row(
                "1002",
                "Jonas",
                "Weber",
                "jonas@example.com",
                "+49 1511 2345678",
                "de",
                "Hamburg",
                "DE",
                "Fair",
                "no",
                "",
                "35.5");
        csv.row("1003", "Priya", "Nair", "priya@example.com", "", "en", "Mumbai", "IN", "", "", "1995-11-30", "");
    }

    private static void events(CsvWriter csv) {
        csv.row("System ID", "Event name", "Time", "Amount", "Currency", "Event ID", "Product", "Quantity");
        csv.row("1001", "Purchased", "2026-02-03T18:22:10Z", "49.90", "EUR", "order-7001", "Rose Serum", "2");
        csv.row("1002", "Product Viewed", "2026-02-04 09:15", "", "", "", "Night Cream", "");
        csv.row("1001", "Order Refunded", "2026-02-10", "24.95", "EUR", "refund-7001", "Rose Serum", "1");
    }
}
