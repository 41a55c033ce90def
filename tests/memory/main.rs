//! What is promised about memory. Counting takes a global allocator, so no other test shares this process.

mod engine_memory;
mod repeated_words;
