/// Measures what README's figures are made of; `swift run -c release bench` prints them.
let seed = UInt64(1)
print(SearchBenchmark(topics: 300, words: 600, seed: seed).run())
print(SearchBenchmark(topics: 1000, words: 500, seed: seed).run())
