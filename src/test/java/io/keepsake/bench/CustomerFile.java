package io.keepsake.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/** A CSV file of customers who are all new to the workspace. */
final class CustomerFile {
    private CustomerFile() {}

    static Path write(Path file, int rows) {
        var random = new Random(2);
        var first = CrowdSql.FIRST_NAMES.split(" ");
        var begin = CrowdSql.LAST_NAMES_BEGIN.split(" ");
        var end = CrowdSql.LAST_NAMES_END.split(" ");
        var cities = CrowdSql.CITIES.split(" ");
        try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println("Customer ID,Email,Mobile,First name,Last name,City,Country,Language,tier,points");
            for (int i = 1; i <= rows; i++) {
                var name = any(begin, random) + any(end, random);
                out.printf(
                        "S-%08d,%s%d@example.org,%s,%s,%s,%s,DE,de,%s,%d%n",
                        i,
                        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "-"),
                        i,
                        i % 2 == 0 ? "+49152%08d".formatted(i) : "",
                        any(first, random),
                        name,
                        any(cities, random),
                        random.nextInt(10) == 0 ? "gold" : "bronze",
                        random.nextInt(5_000));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static String any(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }
}
