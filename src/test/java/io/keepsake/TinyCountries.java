package io.keepsake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a file of countries as MaxMind specifies it (format 2.0), for a few networks of 24 bits each. */
final class TinyCountries {
    private static final int SEPARATOR = 16;

    private final List<int[]> nodes = new ArrayList<>();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();

    private TinyCountries() {
        nodes.add(new int[2]);
    }

    /** @param networks countries by the first three numbers of their addresses: "203.0.113" */
    static Path write(Path file, Map<String, String> networks) throws IOException {
        var countries = new TinyCountries();
        for (var network : networks.entrySet()) {
            countries.put(network.getKey(), network.getValue());
        }
        Files.write(file, countries.bytes());
        return file;
    }

    private void put(String network, String country) throws IOException {
        var record = -1 - data.size();
        map(data, 1);
        text(data, "country");
        map(data, 1);
        text(data, "iso_code");
        text(data, country);
        int node = 0;
        int prefix = 0;
        for (var number : network.split("\\.")) {
            prefix = prefix << 8 | Integer.parseInt(number);
        }
        for (int bit = 23; bit > 0; bit--) {
            var side = prefix >> bit & 1;
            if (nodes.get(node)[side] == 0) {
                nodes.get(node)[side] = nodes.size();
                nodes.add(new int[2]);
            }
            node = nodes.get(node)[side];
        }
        nodes.get(node)[prefix & 1] = record;
    }

    private byte[] bytes() throws IOException {
        var file = new ByteArrayOutputStream();
        for (var node : nodes) {
            for (var record : node) {
                var value = record == 0 ? nodes.size() : record > 0 ? record : nodes.size() + SEPARATOR - 1 - record;
                number(file, value, 3);
            }
        }
        file.write(new byte[SEPARATOR]);
        data.writeTo(file);
        file.write(new byte[] {(byte) 0xab, (byte) 0xcd, (byte) 0xef});
        file.write("MaxMind.com".getBytes(StandardCharsets.US_ASCII));
        describe(file);
        return file.toByteArray();
    }

    private void describe(ByteArrayOutputStream file) throws IOException {
        map(file, 9);
        text(file, "node_count");
        file.write(6 << 5 | 4);
        number(file, nodes.size(), 4);
        for (var said : List.of(
                Map.entry("record_size", 24),
                Map.entry("ip_version", 4),
                Map.entry("binary_format_major_version", 2),
                Map.entry("binary_format_minor_version", 0))) {
            text(file, said.getKey());
            file.write(5 << 5 | 2);
            number(file, said.getValue(), 2);
        }
        text(file, "build_epoch");
        file.write(new byte[] {8, 2});
        number(file, 0, 4);
        number(file, 1_700_000_000, 4);
        text(file, "database_type");
        text(file, "Tiny-Country");
        text(file, "languages");
        file.write(new byte[] {0, 4});
        text(file, "description");
        map(file, 0);
    }

    private static void map(ByteArrayOutputStream to, int size) {
        to.write(7 << 5 | size);
    }

    private static void text(ByteArrayOutputStream to, String text) throws IOException {
        to.write(2 << 5 | text.length());
        to.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void number(ByteArrayOutputStream to, int value, int bytes) {
        for (int i = bytes - 1; i >= 0; i--) {
            to.write(value >> 8 * i);
        }
    }
}
